using System.Collections.Frozen;

namespace Interchange.Contracts;

/// <summary>Countries, peoples and parts of the world in Dutch and English, without spaces or diacritics. Dutch adjectives stand with and without -e.</summary>
internal static class OriginWords
{
    public static WordList List { get; } = new(
        // Parts of the world, and words for where somebody is not from.
        """
        europe europa european europees europese africa afrika african afrikaan afrikaans afrikaanse asia azie asian aziaat aziatisch aziatische america amerika american
        amerikaan amerikaans amerikaanse oceania oceanie caribbean caraiben cariben caribisch caribische antilles antillen antillean antilliaan antilliaans antilliaanse
        maghreb balkan levant middleeast middenoosten arab arabs arabic arabier arabisch arabische kurd kurdish koerd koerdisch koerdische roma sinti berber western
        nonwestern nietwesters outsideeurope buiteneuropa foreign foreigner buitenlands buitenlandse buitenlander allochtoon autochtoon stateless staatloos
        """ + " " +
        // Europe.
        """
        netherlands nederland dutch nederlander nederlands nederlandse albania albanie albanian albanees albanese austria oostenrijk austrian oostenrijks oostenrijkse belarus
        belarusian belgium belgie belgian belgisch belgische bosnia bosnie bosnian bosnisch bosnische bulgaria bulgarije bulgarian bulgaars bulgaarse croatia kroatie croatian
        kroatisch kroatische cyprus cypriot czechia tsjechie czech tsjechisch tsjechische denmark denemarken danish deens deense estonia estland estonian finland finnish fins
        france frankrijk french frans franse georgia georgie georgian georgisch georgische germany duitsland german duits duitse greece griekenland greek grieks griekse hungary
        hongarije hungarian hongaars hongaarse iceland ijsland ireland ierland irish italy italie italian italiaans italiaanse kosovo kosovar latvia letland lithuania litouwen
        luxembourg luxemburg malta maltese moldova moldavie moldovan montenegro northmacedonia noordmacedonie macedonian norway noorwegen norwegian noors noorse poland polen
        polish pools poolse portugal portuguese portugees portugese romania roemenie romanian roemeens roemeense russia rusland russian russisch russische serbia servie serbian
        servisch servische slovakia slowakije slovak slovenia slovenie spain spanje spanish spaans spaanse sweden zweden swedish zweeds zweedse switzerland zwitserland swiss
        ukraine oekraine ukrainian oekraiens oekraiense unitedkingdom verenigdkoninkrijk british brits britse england engeland english engels engelse scotland schotland
        """ + " " +
        // Turkey, the Middle East, Asia and Oceania.
        """
        turkiye turkey turkije turkish turk turks turkse afghanistan afghan afghaans afghaanse armenia armenie armenian armeens armeense azerbaijan azerbeidzjan azerbaijani
        bahrain bangladesh bangladeshi bhutan brunei cambodia cambodja china chinese chinees hongkong india indian indiaas indiase indonesia indonesie indonesian indonesisch
        indonesische iran iranian iraans iraanse iraq irak iraqi iraaks iraakse israel israeli israelisch israelische japan japanese japans japanse jordan jordanie jordanian
        kazakhstan kazachstan kuwait koeweit kyrgyzstan kirgizie laos lebanon libanon lebanese libanees libanese malaysia maleisie malaysian maldives mongolia mongolie myanmar
        burma nepal nepalese northkorea noordkorea southkorea zuidkorea korean koreaans koreaanse oman omani pakistan pakistani pakistaans pakistaanse palestine palestina
        palestinian palestijns palestijnse philippines filipijnen filipino filipijns filipijnse qatar saudiarabia saoediarabie saudi saoedisch saoedische singapore srilanka
        srilankan syria syrie syrian syrisch syrische taiwan taiwanese tajikistan tadzjikistan thailand thai thais thaise tibet tibetan turkmenistan unitedarabemirates
        uzbekistan oezbekistan vietnam vietnamese vietnamees yemen jemen yemeni jemenitisch australia australie australian australisch australische newzealand nieuwzeeland fiji
        """ + " " +
        // Africa.
        """
        algeria algerije algerian algerijns algerijnse angola angolan angolees angolese benin botswana burkinafaso burundi burundian cameroon kameroen cameroonian kameroens
        kameroense capeverde kaapverdie kaapverdisch kaapverdische chad tsjaad comoros congo congolese congolees djibouti egypt egypte egyptian egyptisch egyptische eritrea
        eritrean eritrees eritrese ethiopia ethiopie ethiopian ethiopisch ethiopische gabon gambia gambian gambiaans gambiaanse ghana ghanaian ghanees ghanese guinea guinee
        guinean guinees guineese ivorycoast ivoorkust ivorian ivoriaans ivoriaanse kenya kenia kenyan keniaans keniaanse lesotho liberia liberian libya libie libyan libisch
        libische madagascar madagaskar malawi mali malian mauritania mauritanie mauritius morocco marokko moroccan marokkaan marokkaans marokkaanse mozambique namibia namibie
        niger nigeria nigerian nigeriaans nigeriaanse rwanda rwandan rwandees rwandese senegal senegalese senegalees sierraleone somalia somalie somali somalisch somalische
        southafrica zuidafrika southafrican zuidafrikaans zuidafrikaanse southsudan zuidsudan sudan soedan sudanese soedanees soedanese swaziland eswatini tanzania tanzanian
        togo tunisia tunesie tunisian tunesisch tunesische uganda oeganda ugandan oegandees oegandese zambia zambian zimbabwe zimbabwean
        """ + " " +
        // The Americas.
        """
        argentina argentinie argentinian argentijns argentijnse aruba aruban arubaans arubaanse bahamas barbados belize bolivia bolivian bonaire brazil brazilie brazilian
        braziliaans braziliaanse canada canadian canadees canadese chile chili chilean chileens chileense colombia colombian colombiaans colombiaanse costarica cuba cuban
        cubaans cubaanse curacao curacaoan curacaos curacaose dominicanrepublic dominicaanserepubliek dominican dominicaans dominicaanse ecuador elsalvador grenada guatemala
        guyana haiti haitian haitiaans haitiaanse honduras jamaica jamaican jamaicaans jamaicaanse mexico mexican mexicaans mexicaanse nicaragua panama paraguay peru peruvian
        peruaans peruaanse saba sinteustatius sintmaarten suriname surinamese surinaams surinaamse surinamer trinidad unitedstates verenigdestaten usa uruguay venezuela
        venezuelan venezolaans venezolaanse
        """,
        compounds: "marokkaan surinam antillia");

    /// <summary>Names of groups that are also answers to other questions.</summary>
    public static FrozenSet<string> Ordinary { get; } = FrozenSet.ToFrozenSet(
        ["none", "geen", "unknown", "onbekend", "other", "others", "overig", "overige", "anders", "missing", "false", "true", "statelessorunknown"], StringComparer.Ordinal);
}
