namespace PartnerConnect.Gateway.Tests.ColumnMaps;

/// <summary>A Dutch partner's own export, and the map by which it is read.</summary>
internal static class ColumnMapFiles
{
    public const string Map = """
        {
          "columns": {
            "Soort": "TransactionType", "Factuurnr": "InvoiceNumber", "Regel": "InvoiceLine", "Factuurdatum": "InvoiceDate",
            "Artikel fabrikant": "ManufacturerPartNumber", "Aantal": "Quantity", "Prijs excl.": "UnitNetPrice",
            "Klant": "EndCustomerName", "Postcode": "EndCustomerPostalCode", "Land": "EndCustomerCountry"
          },
          "fixed": { "Currency": "EUR" },
          "ignore": ["Medewerker"],
          "decimalComma": true,
          "dateFormat": "dd-MM-yyyy",
          "transactionTypes": { "Verkoop": "Sale", "Retour": "Return" }
        }
        """;

    public const string Header =
        "Soort;Factuurnr;Regel;Factuurdatum;Medewerker;Artikel fabrikant;Aantal;Prijs excl.;Klant;Postcode;Land\n";

    public static string Sale(
        int line = 1, string date = "26-09-2023", string quantity = "2", string price = "50,25", string type = "Verkoop") =>
        $"{type};I-1;{line};{date};Jan;960-001501;{quantity};{price};School;3511 AB;NL\n";
}
