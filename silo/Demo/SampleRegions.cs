namespace PartnerConnect.Silo.Demo;

/// <summary>The seven regions of the shipped guide, in the order in which partners are numbered.</summary>
internal static class SampleRegions
{
    public static IReadOnlyList<SampleRegion> All { get; } =
    [
        new("benelux", "EUR", 100_000m, 500_000m,
            [
                new("Utrecht", "NL", "3511 AB"), new("Eindhoven", "NL", "5611 EC"), new("Zwolle", "NL", "8011 MX"),
                new("Rotterdam", "NL", "3012 CL"), new("Gent", "BE", "9000"), new("Antwerpen", "BE", "2018"),
                new("Liège", "BE", "4000"), new("Luxembourg", "LU", "1611"),
            ],
            [
                "Lindewerk", "Brugpoort", "Maasvonder", "Zilverreiger", "Dijkhuis & Toren", "Polderlicht", "Kwintveld",
                "Schelpwaard", "Duinkruid", "Ketelbrink", "Vlasakker", "Morgenster",
            ],
            ["Audiovisueel", "ICT", "Werkplek", "Systemen", "Vergadertechniek", "Automatisering"],
            [
                "Oudenhove", "Rietwaal", "Heidestein", "Waterloon", "Kasteelveld", "Zonneberg", "Elzenrade", "Markdal",
                "Noordermeer", "Grensveen", "Sint-Odul", "Wissekerk",
            ],
            [
                "Gemeente {0}", "{0} Ziekenhuis", "{0} Verzekeringen", "Scholengroep {0}", "{0} Logistiek",
                "{0} & Zonen", "Woonstichting {0}", "{0} Advocaten",
            ]),
        new("dach", "EUR", 200_000m, 1_000_000m,
            [
                new("München", "DE", "80331"), new("Köln", "DE", "50667"), new("Leipzig", "DE", "04109"),
                new("Stuttgart", "DE", "70173"), new("Hamburg", "DE", "20095"), new("Wien", "AT", "1010"),
                new("Graz", "AT", "8010"), new("Zürich", "CH", "8001"),
            ],
            [
                "Falkenhorn", "Isartal Neun", "Grünspecht", "Brandauer & Kiesel", "Nordlicht Elf", "Silberfurt",
                "Tannwald", "Rheinsporn", "Quellmark", "Wetterstern", "Ostertor", "Habichtsau",
            ],
            ["Medientechnik", "Systemhaus", "IT-Lösungen", "Konferenztechnik", "Netzwerke", "Bürotechnik"],
            [
                "Altmühlheim", "Birkenfurt", "Drosselbach", "Eschenrode", "Finkenau", "Gerstenhof", "Hirschgrund",
                "Kaltenbrunn", "Lerchenau", "Moorkamp", "Obersulm-Rieth", "Steinwend",
            ],
            [
                "Stadt {0}", "Klinikum {0}", "{0} Maschinenbau", "{0} Versicherung", "Hochschule {0}", "{0} Logistik",
                "Stadtwerke {0}", "Kanzlei {0}",
            ]),
        new("uk-ireland", "GBP", 175_000m, 850_000m,
            [
                new("London", "GB", "EC2A 4NE"), new("Manchester", "GB", "M1 4AE"), new("Leeds", "GB", "LS1 4AP"),
                new("Bristol", "GB", "BS1 5TR"), new("Edinburgh", "GB", "EH2 2ER"), new("Cardiff", "GB", "CF10 1EP"),
                new("Dublin", "IE", "D02 X285"), new("Cork", "IE", "T12 W8KP"),
            ],
            [
                "Harrowmere", "Pennine Lark", "Ashcombe & Vail", "Tidewheel", "Copperbeck", "Northgate Nine",
                "Lantern Quay", "Foxglove Lane", "Merrowdown", "Stonecrop", "Wherry", "Kestrelfield",
            ],
            ["Audio Visual", "Workplace", "IT Services", "Collaboration", "Systems", "Managed Technology"],
            [
                "Aldermoor", "Brackenholt", "Calverdale", "Dunmarrow", "Eastwick", "Fernleigh", "Glenarvon",
                "Holmebridge", "Inverlaith", "Kilbrannagh", "Larkhurst", "Marlstone",
            ],
            [
                "{0} Council", "{0} Infirmary", "{0} Insurance plc", "{0} College", "{0} Logistics", "{0} & Sons",
                "University of {0}", "{0} Solicitors LLP",
            ]),
        new("nordics", "EUR", 100_000m, 500_000m,
            [
                new("Stockholm", "SE", "111 22"), new("Göteborg", "SE", "411 03"), new("Malmö", "SE", "211 34"),
                new("København", "DK", "1550"), new("Aarhus", "DK", "8000"), new("Oslo", "NO", "0154"),
                new("Bergen", "NO", "5003"), new("Helsinki", "FI", "00100"),
            ],
            [
                "Fjällgård", "Norrsken Sju", "Havtorn", "Bjørkevik", "Isbre", "Kråkeslott", "Lingonberg", "Sølvhøj",
                "Ullbragd", "Vinterhamn", "Österled", "Skärkarl",
            ],
            ["AV", "IT-partner", "Möten", "Systems", "Drift", "Arbetsplats"],
            [
                "Almåsa", "Bergvattnet", "Dalskog", "Ekeberga", "Fagerlia", "Granvik", "Hjortsund", "Kallmyra",
                "Lyngholt", "Nyhavnen", "Rönninge", "Sandtorp",
            ],
            [
                "{0} kommun", "{0} sjukhus", "{0} Forsikring", "{0} Universitet", "{0} Logistik", "{0} Energi",
                "{0} Shipping", "Advokat {0}",
            ]),
        new("southern-europe", "EUR", 75_000m, 350_000m,
            [
                new("Madrid", "ES", "28013"), new("Valencia", "ES", "46002"), new("Bilbao", "ES", "48001"),
                new("Milano", "IT", "20121"), new("Torino", "IT", "10121"), new("Bologna", "IT", "40121"),
                new("Lisboa", "PT", "1100-148"), new("Porto", "PT", "4000-322"),
            ],
            [
                "Alborada", "Monteluce", "Casa Verdín", "Girasole Nove", "Torrealta & Pinto", "Marejada", "Olivarte",
                "Ponte Antigo", "Quercia Blu", "Ribasol", "Stella di Riva", "Vento Leste",
            ],
            ["Audiovisual", "Sistemi", "Soluciones", "Integra", "Informática", "Tecnologie"],
            [
                "Almendral", "Belvedora", "Campo Lindo", "Dosrobles", "Fontechiara", "Granjuela", "Lagoserra",
                "Montefresco", "Olmeda", "Pedranova", "Rocalba", "Valdoro",
            ],
            [
                "Museo {0}", "Hospital {0}", "Hotel {0}", "Academia {0}", "{0} Logistica", "Clinica {0}",
                "Banca {0}", "Radio {0}",
            ]),
        new("north-america", "USD", 250_000m, 1_500_000m,
            [
                new("Seattle", "US", "98101"), new("Austin", "US", "78701"), new("Chicago", "US", "60601"),
                new("Atlanta", "US", "30303"), new("Boston", "US", "02108"), new("Denver", "US", "80202"),
                new("Toronto", "CA", "M5H 2N2"), new("Vancouver", "CA", "V6B 1A1"),
            ],
            [
                "Blue Heron Ridge", "Copperline", "Tamarack", "Second Harbor", "Prairie Signal", "Juniper & Holt",
                "Granite Fork", "Lakeshore Eleven", "Saguaro Point", "Wildrye", "Cedar Latch", "Ironbark",
            ],
            ["AV Solutions", "Integration", "Technology Group", "Collaboration", "IT Partners", "Workspace"],
            [
                "Ashbury Falls", "Briarcliff Bay", "Cold Spring Fork", "Deerhollow", "Elk Meadow", "Fairhaven Mills",
                "Grayson Pass", "Hartwell", "Kingsford Park", "Larkspur Valley", "Mill Run", "Oakhollow",
            ],
            [
                "City of {0}", "{0} Medical Center", "{0} Mutual Insurance", "{0} School District", "{0} Freight",
                "{0} Community College", "{0} Manufacturing, Inc.", "Bank of {0}",
            ]),
        new("apj", "USD", 75_000m, 400_000m,
            [
                new("Sydney", "AU", "2000"), new("Melbourne", "AU", "3000"), new("Auckland", "NZ", "1010"),
                new("Singapore", "SG", "048616"), new("Tokyo", "JP", "100-0005"), new("Osaka", "JP", "530-0001"),
                new("Bengaluru", "IN", "560001"), new("Mumbai", "IN", "400001"),
            ],
            [
                "Banksia Lane", "Kingfisher Nine", "Harbourlight", "Lotus Bridge", "Sakurabashi", "Monsoon & Reed",
                "Southern Wattle", "Jade Anchor", "Kowhai", "Silver Banyan", "Tidal Fern", "Hinode",
            ],
            ["Systems", "AV", "Digital Workplace", "Network Services", "Solutions", "Technologies"],
            [
                "Akatsuka", "Bellbird Creek", "Chandrapur Hills", "Eastern Strait", "Ferntree Bay", "Green Lagoon",
                "Hoshikawa", "Karri Point", "Matai Ridge", "Neelgarh", "Orchard Reach", "Wattle Downs",
            ],
            [
                "{0} City Council", "{0} Hospital", "{0} Insurance", "{0} University", "{0} Shipping", "{0} Minerals",
                "{0} Foods", "{0} Legal",
            ]),
    ];
}
