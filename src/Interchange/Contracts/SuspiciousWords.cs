using System.Collections.Frozen;

namespace Interchange.Contracts;

/// <summary>The words themselves, without spaces. A new one is one word here and one line in its test.</summary>
internal static class SuspiciousWords
{
    /// <summary>Judged in this order: the worst suspicion first.</summary>
    public static IReadOnlyList<(NameSuspicion Suspicion, WordList Words)> Lists { get; } =
    [
        (NameSuspicion.Forbidden, new WordList(
            // Nationality, birth country, origin, descent, ethnicity, colour.
            """
            nationality nationalities nation nationaliteit nationaliteiten nat natcode citizenship citizen staatsburgerschap burgerschap
            country countries birthcountry countryofbirth countrybirth birthplace placeofbirth birthland pob cob land landen geboorteland gebland geboorteplaats gebplaats landvanherkomst
            landvangeboorte herkomst herkomstland herkomstgroep afkomst origin origins descent descendant ancestry afstamming heritage roots lineage
            ethnicity ethnic ethnicgroup etniciteit etnisch race races racial ras rassen raciaal tribe tribal stam clan caste kaste allochtoon autochtoon westers nietwesters western nonwestern
            migrationbackground migratieachtergrond migrationgeneration skin skincolour skincolor huid huidskleur complexion
            passportcountry paspoortland homeland thuisland motherland vaderland culture cultural cultuur cultureel
            """ + " " +
            // Religion and language.
            """
            religion religions religious religie religieus geloof geloofsovertuiging godsdienst godsdienstig faith church kerk mosque moskee synagogue
            belief beliefs denomination levensovertuiging language languages lang mothertongue nativetongue tongue taal talen moedertaal voertaal spreektaal dialect accent
            interpreter tolk tolktaal
            """ + " " +
            // Names and what a person looks like.
            """
            name names fullname firstname forename givenname givennames middlename lastname surname familyname maidenname nickname birthname
            naam namen voornaam voornamen achternaam achternamen familienaam geslachtsnaam roepnaam meisjesnaam geboortenaam tussenvoegsel initials voorletters voorletter
            photo foto portrait pasfoto biometric biometrics biometrie face gezicht
            """ + " " +
            // Where and how a person lives or can be reached.
            """
            neighbourhood neighborhood wijk wijkcode buurt buurtcode district stadsdeel postcode postcodes postal postalcode postcodegebied zip zipcode zipcodes
            street straat straatnaam streetname housenumber huisnummer address addresses adres adressen residence woonplaats woonadres woonwijk latitude longitude lat lon lng geohash geolocation
            numberplate licenceplate licenseplate plate kenteken kentekens nummerbord income incomes inkomen inkomens salary salaris wage wages loon
            phone phonenumber telephone telefoon telefoonnummer mobile mobilenumber mobiel mobielnummer msisdn email emailaddress emailadres mailaddress mailadres iban bankaccount rekeningnummer ipaddress ipadres
            """,
            // Long enough to be unmistakable inside a Dutch compound, as in "nationaliteitscode".
            compounds: "nationaliteit nationality geboorteland geboorteplaats herkomst afkomst etniciteit ethnicity religie religion godsdienst moedertaal achternaam voornaam familienaam postcode kenteken huidskleur inkomen telefoon migratieachtergrond")),
        (NameSuspicion.SexOrAge, new WordList(
            """
            sex sexe gender genders geslacht geslachtscode male female man vrouw mannelijk vrouwelijk isfemale ismale salutation aanhef
            age ages agegroup ageband agecat agecategory agerange leeftijd leeftijden leeftijdsgroep leeftijdscategorie leeftijdsklasse birthyear yearofbirth yob birthdate dateofbirth birthday dob born
            birthmonth geboortejaar geboortedatum geboortemaand gebdat gebdatum gebjaar birth geboorte minor minderjarig adult volwassen elderly oudere
            """,
            compounds: "geslacht leeftijd geboortedatum geboortejaar")),
        (NameSuspicion.Circumstances, new WordList(
            """
            circumstance circumstances hardship vulnerability vulnerable medical medicalcondition health illness disability disabled psychological trauma familyties pregnancy pregnant
            omstandigheid omstandigheden hardheid kwetsbaar kwetsbaarheid medisch medische gezondheid ziekte beperking handicap psychisch psychologisch gezinsband gezinsbanden zwanger zwangerschap
            """,
            compounds: "omstandigheden kwetsbaarheid")),
        (NameSuspicion.Identifier, new WordList(
            """
            id ids identifier identifiers identity uuid guid bsn burgerservicenummer rsin kvk kvknummer vnummer vreemdelingennummer passportnumber paspoortnummer documentnumber documentnummer
            casenumber zaaknummer dossiernummer filenumber clientnumber klantnummer personnumber persoonsnummer ssn socialsecuritynumber pseudonym pseudoniem
            """,
            compounds: "burgerservicenummer")),
    ];

    /// <summary>Word groups in which a suspicious word has another meaning.</summary>
    public static FrozenSet<string> Innocent { get; } = FrozenSet.ToFrozenSet(
        [
            "permitage", "signalage", "caseage", "fileage", "dossierage", "stockage", "documentage", "stayage",
            "mailreturned", "columnname", "filename", "sourcename", "modelname",
        ],
        StringComparer.Ordinal);
}
