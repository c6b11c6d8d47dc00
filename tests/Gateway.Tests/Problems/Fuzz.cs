using System.Net.Http.Headers;
using System.Text;
using PartnerConnect.Gateway.Tests.Pos;

namespace PartnerConnect.Gateway.Tests.Problems;

/// <summary>Makes up requests that nobody should send: addresses and bodies that were sound before they were spoiled.</summary>
internal sealed class Fuzz(int seed)
{
    private static readonly string[] Spoilers =
    [
        "%00", "%2F", "%E0%80", "+", "%20", "..", "%2e%2e", "%0d%0a", "%ff", "'", "%22", "-", "__", "\u00e9", "%F0%9F%98%80",
        new('x', 41), new('9', 400), "9223372036854775808", "null", "d-", "run-", "proposal--1", "2024-W99", "{id}", "*", "%25",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e999", "99999999999999999999", "0.1", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "[]",
        "{}", "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "\"2024-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "NaN", "\"\u00e9\"",
        "\"" + new string('x', 3000) + "\"",
    ];

    private static readonly (string Method, string Address, string Type, string Body)[] Sound =
    [
        ("GET", "/v1/partners?region=benelux&track=Elite&cursor=QQ&limit=5", "", ""),
        ("GET", "/v1/partners/F-1", "", ""),
        ("GET", "/v1/partners/F-1/standing", "", ""),
        ("GET", "/v1/partners/F-1/pos/2023-W39", "", ""),
        ("GET", "/v1/partners/F-1/decisions?cursor=MQ&limit=5", "", ""),
        ("GET", "/v1/partners/F-1/nfr/orders/o-1", "", ""),
        ("GET", "/v1/decisions/d-F-1-1", "", ""),
        ("GET", "/v1/proposals?status=Open&cursor=QQ", "", ""),
        ("GET", "/v1/runs?region=benelux&status=Completed&limit=1", "", ""),
        ("GET", "/v1/runs/run-quarter-close-FY25-Q1-benelux", "", ""),
        ("GET", "/v1/runs/run-quarter-close-FY25-Q1-benelux/events", "", ""),
        ("POST", "/v1/runs/run-quarter-close-FY60-Q1-benelux/resume", "application/json", """{"reason":"because"}"""),
        ("GET", "/v1/guides/2023-10", "", ""),
        ("PUT", "/v1/partners/F-1", "application/json",
            """{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","agreementSigned":"2023-01-01","brandItems":[null]}"""),
        ("PUT", "/v1/partners/F-1/track-choice", "application/json", """{"track":"Elite"}"""),
        ("GET", "/v1/partners/F-1/mdf", "", ""),
        ("POST", "/v1/partners/F-1/mdf/requests", "application/json",
            """{"kind":"Project","activity":"A fair","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4000,"currency":"EUR"},"amount":{"amount":2000,"currency":"EUR"}}"""),
        ("GET", "/v1/mdf/requests?status=Requested&claimed=true&region=benelux&cursor=QQ", "", ""),
        ("GET", "/v1/mdf/requests/mdf-F-1-1", "", ""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/approve", "application/json", """{"reason":"because","amount":{"amount":1,"currency":"EUR"}}"""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/reject", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/done", "", ""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/withdraw", "", ""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/claims?cost=10.00&amount=5.00&fileName=a.pdf", "application/pdf", "%PDF-1.7"),
        ("GET", "/v1/mdf/requests/mdf-F-1-1/claims/1/proof", "", ""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/claims/1/accept", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/mdf/requests/mdf-F-1-1/claims/1/reject", "application/json", """{"reason":"because"}"""),
        ("PUT", "/v1/mdf/requests/mdf-F-1-1/claims/1/payment", "application/json", """{"reference":"SEPA-1"}"""),
        ("GET", "/v1/partners/F-1/nfr/orders", "", ""),
        ("POST", "/v1/partners/F-1/nfr/orders/o-1/commit", "application/json", """{"serialNumbers":["S-1"]}"""),
        ("POST", "/v1/partners/F-1/nfr/orders/o-1/release", "", ""),
        ("POST", "/v1/partners/F-1/nfr/orders/o-1/return", "", ""),
        ("PUT", "/v1/partners/F-1/nfr/orders/o-1/serial-numbers", "application/json", """{"serialNumbers":["S-1"]}"""),
        ("PUT", "/v1/partners/F-1/nfr/orders/o-1", "application/json", """{"manufacturerPartNumber":"960-001501","quantity":1}"""),
        ("POST", "/v1/partners/F-1/nfr/orders", "application/json", """{"manufacturerPartNumber":"960-001501","quantity":1}"""),
        ("GET", "/v1/partners/F-1/plans", "", ""),
        ("PUT", "/v1/partners/F-1/plans/business/FY24", "application/json", """{"objectives":"grow"}"""),
        ("POST", "/v1/partners/F-1/plans/business/FY24/approve", "application/json", """{"reason":"agreed"}"""),
        ("PUT", "/v1/partners/F-1/plans/marketing/FY24-Q3", "application/json", """{"activities":"fair","objectives":"leads"}"""),
        ("POST", "/v1/partners/F-1/plans/marketing/FY24-Q3/approve", "application/json", """{"reason":"agreed"}"""),
        ("PUT", "/v1/partners/F-1/reviews/FY24-Q3", "application/json", """{"heldOn":"2023-10-04","documentsOn":"2023-09-27"}"""),
        ("GET", "/v1/partners/F-1/leap", "", ""),
        ("POST", "/v1/partners/F-1/quotes", "application/json",
            """{"lines":[{"manufacturerPartNumber":"960-001501","quantity":1}],"dealRegistrationId":"deal-F-1-1","country":"NL","day":"2030-01-01"}"""),
        ("GET", "/v1/leap/statements?region=benelux&quarter=FY25-Q1&unpaid=true&cursor=QQ&limit=5", "", ""),
        ("GET", "/v1/leap/statements/leap-F-1-1", "", ""),
        ("GET", "/v1/leap/statements/leap-F-1-1/statement.xlsx", "", ""),
        ("GET", "/v1/leap/statements/leap-F-1-1/bundle", "", ""),
        ("GET", "/v1/decisions/d-F-1-1/bundle", "", ""),
        ("PUT", "/v1/leap/statements/leap-F-1-1/payment", "application/json", """{"paidOn":"2024-08-05","reference":"SEPA-77"}"""),
        ("POST", "/v1/proposals/proposal-F-1-1/approve", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/runs", "application/json", """{"kind":"quarter-close","period":"FY25-Q1","region":"benelux"}"""),
        ("POST", "/v1/clock/advance", "application/json", """{"to":"2020-01-01"}"""),
        ("POST", "/v1/clock/advance", "application/json", """{"to":"2019-01-01T00:00:00Z"}"""),
        ("POST", "/dev/token", "application/json", """{"role":"ops","name":"Otto"}"""),
        ("PUT", "/v1/partners/F-1/pos/2023-W39", "text/csv", PosFiles.Header + PosFiles.Sale("F-1")),
        ("PUT", "/v1/partners/F-1/pos/2023-W39/zero-sales", "", ""),
        ("GET", "/v1/partners/F-1/pos/2023-W39/standing", "", ""),
        ("GET", "/v1/partners/F-1/pos/exceptions?waived=true&week=2023-W39&code=L02", "", ""),
        ("PUT", "/v1/partners/F-1/pos/2023-W39/waiver", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/partners/F-1/pos/2023-W39/waiver/revoke", "application/json", """{"reason":"because"}"""),
        ("PUT", "/v1/partners/F-1/pos/2023-W39/lines/2/waiver", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/partners/F-1/pos/2023-W39/lines/2/waiver/revoke", "application/json", """{"reason":"because"}"""),
        ("PATCH", "/v1/partners/F-1/pos/2023-W39", "application/json", """{"version":1,"lines":[{"line":2,"fields":{"Quantity":"3"}},{"line":3,"withdraw":true}]}"""),
        ("PATCH", "/v1/partners/F-1/pos/2023-W39?version=1", "text/csv", "Line,Quantity,Withdraw\n2,3,no\n"),
        ("GET", "/v1/partners/F-1/pos/2023-W39/versions", "", ""),
        ("POST", "/v1/partners/F-1/pos/corrections", "application/json",
            """{"invoiceNumber":"I-2023-W39","invoiceLine":1,"quantity":1,"unitNetPrice":0.5,"reason":"credited"}"""),
        ("GET", "/v1/partners/F-1/pos/corrections?week=2023-W39&cursor=MQ&limit=5", "", ""),
        ("GET", "/portal/partners/F-1/pos/2023-W39?cursor=QQ&correct=2", "", ""),
        ("POST", "/portal/partners/F-1/pos/2023-W39/lines/2", "application/x-www-form-urlencoded", "version=1&Quantity=3"),
        ("POST", "/v1/pos/feed", "text/csv", PosFiles.Header + PosFiles.Sale("F-1") + PosFiles.ZeroSales("F-2")),
        ("POST", "/v1/pos/feed?columnMap=F-1", "text/csv", "Factuurnr;Aantal\nI-1;2\n"),
        ("PUT", "/v1/partners/F-1/pos/column-map", "application/json",
            """{"columns":{"Factuurnr":"InvoiceNumber"},"fixed":{"Currency":"EUR"},"ignore":["x"],"transactionTypes":{"Retour":"Return"}}"""),
        ("PUT", "/v1/partners/F-1/pos/column-map", "application/json", ColumnMaps.ColumnMapFiles.Map),
        ("GET", "/v1/partners/F-1/pos/column-map", "", ""),
        ("DELETE", "/v1/partners/F-1/pos/column-map", "", ""),
        ("POST", "/v1/partners/import", "text/csv",
            "PartnerId,Name,Type,Region,Country,City\nF-1,A,SystemsIntegrator,benelux,NL,U\n"),
        ("PUT", "/v1/catalogue", "text/csv", "ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n9,D,C,S,1.00\n"),
        ("POST", "/v1/guides", "application/yaml", "version: f-1\ntitle: F\nregions:\n  - id: x\n"),
        ("POST", "/v1/guides/f-1/lint", "application/yaml", "version: &a [*a, \"x\"]\n? {a: b}\n: c\n"),
        ("POST", "/v1/guides/f-1/publish", "", ""),
        ("DELETE", "/v1/guides/f-1", "", ""),
        ("GET", "/v1/guides/2023-10/differences?from=f-1", "", ""),
        ("GET", "/v1/guides/2023-10/notices", "", ""),
        ("GET", "/v1/partners/F-1/standing?asOf=2023-10-01", "", ""),
        ("GET", "/v1/partners/F-1/outlook", "", ""),
        ("PUT", "/v1/partners/F-1/track-placement", "application/json", """{"track":"Elite","reason":"because"}"""),
        ("GET", "/v1/partners/F-1/decisions/check", "", ""),
        ("GET", "/v1/partners/F-1/restatements?cursor=MQ&limit=5", "", ""),
        ("GET", "/v1/partners/F-1/restatements/d-F-1-1", "", ""),
        ("GET", "/v1/partners/F-1/pos/lines?week=2023-W39&from=2023-09-01&to=2023-09-30&cursor=MjAyMy1XMzkvMQ&limit=2", "", ""),
        ("GET", "/v1/partners/F-1/pos/lines.csv?week=2023-W39", "", ""),
        ("GET", "/v1/partners/F-1/pos/2023-W39/versions", "", ""),
        ("GET", "/v1/partners/F-1/pos/exceptions?week=2023-W39&code=L02", "", ""),
        ("GET", "/v1/pos/exceptions?region=benelux&code=L02&cursor=Ri0xLzIwMjMtVzM5LzI&limit=2", "", ""),
        ("GET", "/v1/pos/reconciliation?cursor=Ri0x&limit=2", "", ""),
        ("POST", "/v1/decisions/d-F-1-1/replay", "", ""),
        ("GET", "/v1/decisions/d-F-1-1/counterfactual", "", ""),
        ("GET", "/v1/decisions/departures?region=benelux&cursor=MQ&limit=5", "", ""),
        ("GET", "/v1/proposals?status=open&region=benelux&partnerId=F-1&cursor=Lw&limit=5", "", ""),
        ("GET", "/v1/proposals/proposal-F-1-1", "", ""),
        ("POST", "/v1/proposals/proposal-F-1-1/reject", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/proposals/proposal-F-1-1/answer", "application/json", """{"answer":"sorry"}"""),
        ("POST", "/v1/guides/2023-10/shadow-run?fiscalYear=FY24&again=true", "", ""),
        ("GET", "/v1/guides/2023-10/shadow-run?fiscalYear=FY24", "", ""),
        ("GET", "/v1/guides/2023-10/shadow-run/partners?outcome=Same&region=benelux&limit=2", "", ""),
        ("GET", "/v1/guides/2023-10/shadow-run/partners/F-1?fiscalYear=FY24", "", ""),
        ("POST", "/v1/partners/F-1/deals", "application/json",
            """{"endCustomer":{"name":"Zeist","country":"NL","domain":"zeist.nl","vatNumber":"NL002220647B01"},"products":[{"manufacturerPartNumber":"960-001501","quantity":100}],"value":{"amount":5000.00,"currency":"EUR"},"closeOn":"2023-11-01"}"""),
        ("GET", "/v1/partners/F-1/deals", "", ""),
        ("GET", "/v1/deals?status=Requested&region=benelux&cursor=L2RlYWwtRi0xLTE&limit=5", "", ""),
        ("GET", "/v1/deals/deal-F-1-1", "", ""),
        ("GET", "/v1/deals/deal-F-1-1/similar", "", ""),
        ("POST", "/v1/deals/deal-F-1-1/approve", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/deals/deal-F-1-1/reject", "application/json", """{"reason":"because"}"""),
        ("POST", "/v1/deals/deal-F-1-1/extend", "", ""),
        ("POST", "/v1/deals/deal-F-1-1/withdraw", "", ""),
        ("POST", "/v1/partners/F-1/global-deals", "application/json",
            """{"endCustomer":"Zeist","regions":["benelux","dach"],"description":"rooms"}"""),
        ("GET", "/v1/global-deals/global-F-1-1", "", ""),
        ("PUT", "/v1/global-deals/global-F-1-1/steps/Quote", "application/json", """{"status":"Done","owner":"Willem","note":"sent"}"""),
        ("GET", "/portal/partners?region=benelux&track=Elite&cursor=F-1", "", ""),
        ("GET", "/portal/partners/F-1", "", ""),
        ("GET", "/portal/partners/F-1/decisions/d-F-1-1", "", ""),
        ("GET", "/portal/guides/2023-10", "", ""),
        ("GET", "/portal/proposals?status=Open&cursor=QQ", "", ""),
        ("GET", "/portal/deals?status=Requested&cursor=QQ", "", ""),
        ("GET", "/portal/partners/F-1/deals", "", ""),
        ("GET", "/portal/partners/F-1/deals/deal-F-1-1", "", ""),
        ("POST", "/portal/partners/F-1/deals/deal-F-1-1/extend", "application/x-www-form-urlencoded", "key=portal-1"),
        ("POST", "/portal/partners/F-1/deals/deal-F-1-1/approve", "application/x-www-form-urlencoded", "reason=because"),
        ("GET", "/portal/partners/F-1/nfr", "", ""),
        ("POST", "/portal/partners/F-1/nfr/o-1/commit", "application/x-www-form-urlencoded", ""),
        ("GET", "/portal/runs?region=benelux&status=Running", "", ""),
        ("GET", "/portal/runs/run-quarter-close-FY24-Q3-benelux?follow=1", "", ""),
        ("POST", "/portal/runs/run-quarter-close-FY24-Q3-benelux/pause", "application/x-www-form-urlencoded", "reason=because"),
        ("POST", "/portal/runs/run-quarter-close-FY24-Q3-benelux/start", "application/x-www-form-urlencoded", ""),
        ("GET", "/portal/departures?region=benelux&cursor=QQ", "", ""),
        ("GET", "/portal/partners/F-1?asOf=2023-09-30", "", ""),
        ("GET", "/portal/partners/F-1/decisions/d-F-1-1/changes", "", ""),
        ("GET", "/portal/partners/F-1/proposals/proposal-F-1-1", "", ""),
        ("GET", "/portal/guides/2023-10/shadow-run?fiscalYear=FY24&outcome=Falls&region=benelux&cursor=QQ&follow=1", "", ""),
        ("GET", "/portal/guides/2023-10/shadow-run/partners/F-1?fiscalYear=FY24", "", ""),
        ("POST", "/v1/guides/2023-10/notices", "application/json", """{"channel":"portal","region":"dach","sentAt":"2024-01-01T00:00Z"}"""),
    ];

    private readonly Random random = new(seed);

    public HttpRequestMessage Next()
    {
        var (method, address, type, body) = Sound[random.Next(Sound.Length)];
        if (random.Next(3) == 0)
            address = SpoilAddress(address);
        if (random.Next(20) == 0)
            method = random.GetItems<string>(["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD"], 1)[0];
        if (random.Next(20) == 0)
            type = random.GetItems<string>(["application/json", "text/csv", "text/plain", "application/json; charset=utf-16", ""], 1)[0];

        var uri = new Uri("http://fuzz.test" + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(method), uri);
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new ByteArrayContent(Spoil(body, type));
            if (type.Length > 0)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        if (random.Next(2) == 0)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(4) == 0 ? Pick(Spoilers).Replace('\u00e9', 'e') : "k");
        if (random.Next(6) == 0)
            request.Headers.TryAddWithoutValidation("Accept", Pick(["text/html", "application/yaml", "nonsense", "*/*;q=x", "text/csv"]));
        return request;
    }

    private string SpoilAddress(string address)
    {
        if (address.Contains('?', StringComparison.Ordinal) && random.Next(2) == 0)
            return SpoilQuery(address);
        var parts = address.Split('/');
        var part = random.Next(2, parts.Length);
        parts[part] = random.Next(3) switch
        {
            0 => Pick(Spoilers),
            1 => parts[part].Insert(random.Next(parts[part].Length + 1), Pick(Spoilers)),
            _ => parts[part] + "/" + Pick(Spoilers),
        };
        return string.Join('/', parts).Replace("\u00e9", "%C3%A9", StringComparison.Ordinal);
    }

    // The value alone: its name and the others stay, so that it reaches whoever reads it.
    private string SpoilQuery(string address)
    {
        var values = address.Split('=');
        var value = random.Next(1, values.Length);
        var (read, rest) = values[value].IndexOf('&', StringComparison.Ordinal) is >= 0 and var end
            ? (values[value][..end], values[value][end..])
            : (values[value], "");
        values[value] = (random.Next(2) == 0 ? Pick(Spoilers) : read.Insert(random.Next(read.Length + 1), Pick(Spoilers))) + rest;
        return string.Join('=', values).Replace("\u00e9", "%C3%A9", StringComparison.Ordinal);
    }

    private byte[] Spoil(string body, string type)
    {
        if (random.Next(8) == 0)
            return Encoding.UTF8.GetBytes(body);
        if (body.StartsWith('{') && random.Next(2) == 0)
            body = SpoilValue(body);
        var bytes = Encoding.UTF8.GetBytes(body).ToList();
        for (var blows = random.Next(4); blows > 0 && bytes.Count > 0; blows--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(place, Math.Min(random.Next(1, 9), bytes.Count - place)); break;
                case 2: bytes.Insert(place, Pick([(byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)0, (byte)'{', (byte)0xff, (byte)'-'])); break;
                case 3: bytes.InsertRange(place, Encoding.UTF8.GetBytes(Pick(Values))); break;
                default: bytes.InsertRange(place, bytes[place..]); break;
            }
        }

        return [.. bytes];
    }

    private string SpoilValue(string json)
    {
        var colons = Enumerable.Range(0, json.Length).Where(place => json[place] == ':').ToList();
        var from = colons[random.Next(colons.Count)] + 1;
        var to = json.IndexOfAny([',', '}'], from);
        return json[..from] + Pick(Values) + (to < 0 ? "" : json[to..]);
    }

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
