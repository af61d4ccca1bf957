// Written by tools/tables/make.mjs; to renew it, run tools/tables/renew.sh.
namespace Justindustrious.Feeds.Checks.Values.Tables;

/// <summary>The IANA language subtag registry of 2025-08-25 (language-subtag-registry 0.4.2), RFC 5646 3.1.</summary>
internal static class LanguageSubtags
{
    /// <summary>Primary languages, each three characters wide, in order; qaa to qtz are private.</summary>
    public static ReadOnlySpan<byte> Languages =>
        "aa aaaaabaacaadaaeaafaagaahaaiaakaalaamaanaaoaapaaqaasaataauaavaawaaxaazab abaabbabcabdabeabfabgabhabiabjablabmabnaboabpabqabrabsabtabuabvab"u8 +
        "wabxabyabzacaacbacdaceacfachaciackaclacmacnacpacqacracsactacuacvacwacxacyaczadaadbaddadeadfadgadhadiadjadladnadoadpadqadradsadtaduadwadxadya"u8 +
        "dzae aeaaebaecaedaeeaekaelaemaenaeqaeraesaeuaewaeyaezaf afaafbafdafeafgafhafiafkafnafoafpafsaftafuafzagaagbagcagdageagfaggaghagiagjagkaglagm"u8 +
        "agnagoagpagqagragsagtaguagvagwagxagyagzahaahbahgahhahiahkahlahmahnahoahpahrahsahtaiaaibaicaidaieaifaigaihaiiaijaikailaimainaioaipaiqairaisai"u8 +
        "taiwaixaiyajaajgajiajnajpajsajtajuajwajzak akbakcakdakeakfakgakhakiakjakkaklakmakoakpakqakraksaktakuakvakwakxakyakzalaalcaldalealfalgalhalia"u8 +
        "ljalkallalmalnaloalpalqalralsaltalualvalwalxalyalzam amaambamcameamfamgamiamjamkamlammamnamoampamqamramsamtamuamvamwamxamyamzan anaanbancand"u8 +
        "aneanfanganhanianjankanlanmannanoanpanqanransantanuanvanwanxanyanzaoaaobaocaodaoeaofaogaohaoiaojaokaolaomaonaoraosaotaouaoxaozapaapbapcapdap"u8 +
        "eapfapgaphapiapjapkaplapmapnapoappapqaprapsaptapuapvapwapxapyapzaqaaqcaqdaqgaqkaqlaqmaqnaqpaqraqtaqzar arbarcardarearhariarjarkarlarnaroarpa"u8 +
        "rqarrarsartaruarvarwarxaryarzas asaasbascasdaseasfasgashasiasjaskaslasnasoaspasqasrassastasuasvaswasxasyaszataatbatcatdateatgathatiatjatkatl"u8 +
        "atmatnatoatpatqatratsattatuatvatwatxatyatzauaaubaucaudaueaufaugauhauiaujaukaulaumaunauoaupauqaurausautauuauwauxauyauzav avbavdaviavkavlavmav"u8 +
        "navoavsavtavuavvawaawbawcawdaweawgawhawiawkawmawnawoawrawsawtawuawvawwawxawyaxbaxeaxgaxkaxlaxmaxxay ayaaybaycaydayeaygayhayiaykaylaynayoaypa"u8 +
        "yqayraysaytayuayxayyayzaz azaazbazcazdazgazjazmaznazoaztazzba baababbacbadbaebafbagbahbaibajbalbanbaobapbarbasbatbaubavbawbaxbaybazbbabbbbbc"u8 +
        "bbdbbebbfbbgbbhbbibbjbbkbblbbmbbnbbobbpbbqbbrbbsbbtbbubbvbbwbbxbbybbzbcabcbbccbcdbcebcfbcgbchbcibcjbckbclbcmbcnbcobcpbcqbcrbcsbctbcubcvbcwbc"u8 +
        "ybczbdabdbbdcbddbdebdfbdgbdhbdibdjbdkbdlbdmbdnbdobdpbdqbdrbdsbdtbdubdvbdwbdxbdybdzbe beabebbecbedbeebefbegbehbeibejbekbembeobepbeqberbesbetb"u8 +
        "eubevbewbexbeybezbfabfbbfcbfdbfebffbfgbfhbfibfjbfkbflbfmbfnbfobfpbfqbfrbfsbftbfubfwbfxbfybfzbg bgabgbbgcbgdbgebgfbggbgibgjbgkbglbgmbgnbgobgp"u8 +
        "bgqbgrbgsbgtbgubgvbgwbgxbgybgzbh bhabhbbhcbhdbhebhfbhgbhhbhibhjbhkbhlbhmbhnbhobhpbhqbhrbhsbhtbhubhvbhwbhxbhybhzbi biabibbicbidbiebifbigbijbi"u8 +
        "kbilbimbinbiobipbiqbirbitbiubivbiwbixbiybizbjabjbbjcbjdbjebjfbjgbjhbjibjjbjkbjlbjmbjnbjobjpbjqbjrbjsbjtbjubjvbjwbjxbjybjzbkabkbbkcbkdbkfbkgb"u8 +
        "khbkibkjbkkbklbkmbknbkobkpbkqbkrbksbktbkubkvbkwbkxbkybkzblablbblcbldbleblfblgblhblibljblkbllblmblnbloblpblqblrblsbltblvblwblxblyblzbm bmabmb"u8 +
        "bmcbmdbmebmfbmgbmhbmibmjbmkbmlbmmbmnbmobmpbmqbmrbmsbmtbmubmvbmwbmxbmybmzbn bnabnbbncbndbnebnfbngbnibnjbnkbnlbnmbnnbnobnpbnqbnrbnsbntbnubnvbn"u8 +
        "wbnxbnybnzbo boabobboebofbogbohboibojbokbolbombonboobopboqborbotboubovbowboxboybozbpabpbbpcbpdbpebpgbphbpibpjbpkbplbpmbpnbpobppbpqbprbpsbptb"u8 +
        "pubpvbpwbpxbpybpzbqabqbbqcbqdbqfbqgbqhbqibqjbqkbqlbqmbqnbqobqpbqqbqrbqsbqtbqubqvbqwbqxbqybqzbr brabrbbrcbrdbrfbrgbrhbribrjbrkbrlbrmbrnbrobrp"u8 +
        "brqbrrbrsbrtbrubrvbrwbrxbrybrzbs bsabsbbscbsebsfbsgbshbsibsjbskbslbsmbsnbsobspbsqbsrbssbstbsubsvbswbsxbsybtabtbbtcbtdbtebtfbtgbthbtibtjbtkbt"u8 +
        "lbtmbtnbtobtpbtqbtrbtsbttbtubtvbtwbtxbtybtzbuabubbucbudbuebufbugbuhbuibujbukbumbunbuobupbuqbusbutbuubuvbuwbuxbuybuzbvabvbbvcbvdbvebvfbvgbvhb"u8 +
        "vibvjbvkbvlbvmbvnbvobvpbvqbvrbvtbvubvvbvwbvxbvybvzbwabwbbwcbwdbwebwfbwgbwhbwibwjbwkbwlbwmbwnbwobwpbwqbwrbwsbwtbwubwwbwxbwybwzbxabxbbxcbxdbxe"u8 +
        "bxfbxgbxhbxibxjbxkbxlbxmbxnbxobxpbxqbxrbxsbxubxvbxwbxxbxzbyabybbycbydbyebyfbygbyhbyibyjbykbylbymbynbyobypbyqbyrbysbytbyvbywbyxbyybyzbzabzbbz"u8 +
        "cbzdbzebzfbzgbzhbzibzjbzkbzlbzmbznbzobzpbzqbzrbzsbztbzubzvbzwbzxbzybzzca caacabcaccadcaecafcagcahcaicajcakcalcamcancaocapcaqcarcascaucavcawc"u8 +
        "axcaycazcbacbbcbccbdcbecbgcbhcbicbjcbkcblcbncbocbqcbrcbscbtcbucbvcbwcbyccacccccdcceccgcchccjcclccmccnccoccpccqccrccscdacdccddcdecdfcdgcdhcdi"u8 +
        "cdjcdmcdncdocdrcdscdycdzce ceacebcegcekcelcencetceycfacfdcfgcfmcgacgccggcgkch chbchcchdchfchgchhchjchkchlchmchnchochpchqchrchtchwchxchychzci"u8 +
        "acibciccidciecihcikcimcincipcirciwciycjacjecjhcjicjkcjmcjncjocjpcjrcjscjvcjyckackbckhcklckmcknckockqckrckscktckuckvckxckyckzclaclccldcleclhc"u8 +
        "licljclkcllclmcloclscltcluclwclycmacmccmecmgcmicmkcmlcmmcmncmocmrcmscmtcnacnbcnccngcnhcnicnkcnlcnocnpcnqcnrcnscntcnucnwcnxco coacobcoccodcoe"u8 +
        "cofcogcohcojcokcolcomconcoocopcoqcotcoucovcowcoxcoycozcpacpbcpccpecpfcpgcpicpncpocppcpscpucpxcpycqdcqucr cracrbcrccrdcrfcrgcrhcricrjcrkcrlcr"u8 +
        "mcrncrocrpcrqcrrcrscrtcrvcrwcrxcrycrzcs csacsbcsccsdcsecsfcsgcshcsicsjcskcslcsmcsncsocspcsqcsrcsscstcsucsvcswcsxcsycszctactcctdctectgcthctlc"u8 +
        "tmctnctoctpctscttctuctyctzcu cuacubcuccugcuhcuicujcukculcumcuocupcuqcurcuscutcuucuvcuwcuxcuycv cvgcvncwacwbcwdcwecwgcwtcxhcy cyacybcyoczhczk"u8 +
        "cznczocztda daadacdaddaedafdagdahdaidajdakdaldamdaodapdaqdardasdaudavdawdaxdaydazdbadbbdbddbedbfdbgdbidbjdbldbmdbndbodbpdbqdbrdbtdbudbvdbwdb"u8 +
        "ydccdcrddadddddeddgddiddjddnddoddrddsddwde decdeddeedefdegdehdeidekdeldemdendepdeqderdesdevdezdgadgbdgcdgddgedggdghdgidgkdgldgndgodgrdgsdgtd"u8 +
        "gudgwdgxdgzdhadhddhgdhidhldhmdhndhodhrdhsdhudhvdhwdhxdiadibdicdiddifdigdihdiidijdikdildimdindiodipdiqdirdisditdiudiwdixdiydizdjadjbdjcdjddje"u8 +
        "djfdjidjjdjkdjldjmdjndjodjrdjudjwdkadkgdkkdkldkrdksdkxdlgdlkdlmdlndmadmbdmcdmddmedmfdmgdmkdmldmmdmndmodmrdmsdmudmvdmwdmxdmydnadnddnedngdnidn"u8 +
        "jdnkdnndnodnrdntdnudnvdnwdnydoadobdocdoedofdohdoidokdoldondoodopdoqdordosdotdovdowdoxdoydozdppdradrbdrcdrddredrgdrhdridrldrndrodrqdrrdrsdrtd"u8 +
        "rudrwdrydsbdsedshdsidskdsldsndsodsqdszdtadtbdtddthdtidtkdtmdtndtodtpdtrdtsdttdtudtyduadubducdudduedufdugduhduidujdukduldumdunduodupduqdurdus"u8 +
        "duuduvduwduxduyduzdv dvadwadwkdwldwrdwsdwudwwdwydwzdyadybdyddygdyidymdyndyodyrdyudyydz dzadzddzedzgdzldzneaaebcebgebkeboebrebuecrecsecyee ee"u8 +
        "eefaefeefiegaeglegmegoegxegyehsehueipeiteivejaekaekcekeekgekiekkeklekmekoekpekrekyel eleelhelielkelmeloelpeluelxemaembemeemgemiemkemmemnemoe"u8 +
        "mpemqemsemuemwemxemyemzen enaenbencendenfenhenlenmennenoenqenrenuenvenwenxeo eotepieraergerherierkeroerrerserterwes eseesgeshesieskeslesmesn"u8 +
        "esoesqessesuesxesyet etbetcethetnetoetretsettetuetxetzeu eudeuqeveevhevnewoexteyaeyoezaezefa faafabfadfaffagfahfaifajfakfalfamfanfapfarfatfa"u8 +
        "ufaxfayfazfblfcsferff ffiffmfgrfi fiafiefiffilfipfirfitfiufiwfj fkkfkvflaflhflifllflnflrflyfmpfmufnbfngfnifo fodfoifomfonforfosfoxfpefqsfr f"u8 +
        "rcfrdfrkfrmfrofrpfrqfrrfrsfrtfsefslfssfubfucfudfuefuffuhfuifujfumfunfuqfurfutfuufuvfuyfvrfwafwefy ga gaagabgacgadgaegafgaggahgaigajgakgalgam"u8 +
        "gangaogapgaqgargasgatgaugavgawgaxgaygazgbagbbgbcgbdgbegbfgbggbhgbigbjgbkgblgbmgbngbogbpgbqgbrgbsgbugbvgbwgbxgbygbzgccgcdgcegcfgclgcngcrgctgd"u8 +
        " gdagdbgdcgddgdegdfgdggdhgdigdjgdkgdlgdmgdngdogdqgdrgdsgdtgdugdxgeagebgecgedgefgeggehgeigejgekgelgemgeqgesgevgewgexgeygezgfkgftgfxggaggbggdg"u8 +
        "gegggggkgglggnggoggrggtgguggwghaghcgheghhghkghlghnghoghrghsghtgiagibgicgidgiegiggihgiigilgimgingiogipgiqgirgisgitgiugiwgixgiygizgjigjkgjmgjn"u8 +
        "gjrgjugkagkdgkegkngkogkpgkugl glbglcgldglhgligljglkgllgloglrgluglwglygmagmbgmdgmegmggmhgmlgmmgmngmqgmrgmugmvgmwgmxgmygmzgn gnagnbgncgndgnegn"u8 +
        "ggnhgnignjgnkgnlgnmgnngnognqgnrgntgnugnwgnzgoagobgocgodgoegofgoggohgoigojgokgolgomgongoogopgoqgorgosgotgougovgowgoxgoygozgpagpegpngqagqigqng"u8 +
        "qrgqugragrbgrcgrdgrggrhgrigrjgrkgrmgrogrqgrrgrsgrtgrugrvgrwgrxgrygrzgsegsggslgsmgsngsogspgssgswgtagtigtugu guagubgucgudguegufgugguhguigukgul"u8 +
        "gumgunguogupguqgurgusgutguuguvguwguxguzgv gvagvcgvegvfgvjgvlgvmgvngvogvpgvrgvsgvygwagwbgwcgwdgwegwfgwggwigwjgwmgwngwrgwtgwugwwgwxgxxgyagybgy"u8 +
        "dgyegyfgyggyigylgymgyngyogyrgyygyzgzagzigznha haahabhachadhaehafhaghahhaihajhakhalhamhanhaohaphaqharhashavhawhaxhayhazhbahbbhbnhbohbuhcahchh"u8 +
        "dnhdshdyhe heahedheghehheihemhgmhgwhhihhrhhyhi hiahibhidhifhighihhiihijhikhilhimhiohirhithiwhixhjihkahkehkhhkkhknhkshlahlbhldhlehlthluhmahmb"u8 +
        "hmchmdhmehmfhmghmhhmihmjhmkhmlhmmhmnhmphmqhmrhmshmthmuhmvhmwhmxhmyhmzhnahndhnehnghnhhnihnjhnmhnnhnohnshnuho hoahobhochodhoehohhoihojhokholho"u8 +
        "mhoohophorhoshothovhowhoyhozhpohpshr hrahrchrehrkhrmhrohrphrrhrthruhrwhrxhrzhsbhshhslhsnhssht htihtohtshtuhtxhu hubhuchudhuehufhughuhhuihujh"u8 +
        "ukhulhumhuohuphuqhurhushuthuuhuvhuwhuxhuyhuzhvchvehvkhvnhvvhwahwchwohy hyahywhyxhz ia iaiianiapiaribaibbibdibeibgibhibiiblibmibnibribuibyica"u8 +
        "ichiclicrid idaidbidciddideidiidridsidtiduie ifaifbifeiffifkifmifuifyig igbigeiggigligmignigoigsigwihbihiihpihwii iiniirijcijeijjijnijoijsik"u8 +
        " ikeikhikiikkiklikoikpikriksiktikvikwikxikzilailbilgiliilkillilmiloilpilsiluilvilwimaimeimiimlimnimoimrimsimtimyin inbincineinginhinjinlinmi"u8 +
        "nninoinpinsintinzio ioriouiowipiipoiquiqwiraireirhiriirkirniroirriruirxiryis isaiscisdiseisgishisiiskismisnisoisristisuisvit itbitcitditeiti"u8 +
        "itkitlitmitoitritsittitvitwitxityitziu iumivbivviw iwkiwmiwoiwsixcixliyaiyoiyxizhiziizmizrizzja jaajabjacjadjaejafjahjajjakjaljamjanjaojaqja"u8 +
        "rjasjatjaujaxjayjazjbejbijbjjbkjbmjbnjbojbrjbtjbujbwjcsjctjdajdgjdtjebjeejegjehjeijekjeljenjerjetjeujgbjgejgkjgojhijhsji jiajibjicjidjiejigj"u8 +
        "ihjiijiljimjiojiqjitjiujivjiyjjejjrjkajkmjkojkpjkrjksjkujlejlsjmajmbjmcjmdjmijmljmnjmrjmsjmwjmxjnajndjngjnijnjjnljnsjobjodjogjorjosjowjpajpr"u8 +
        "jpxjqrjrajrbjrrjrtjrujsljuajubjucjudjuhjuijukjuljumjunjuojupjurjusjutjuujuwjuyjv jvdjvnjw jwijyajyejyyka kaakabkackadkaekafkagkahkaikajkakka"u8 +
        "mkaokapkaqkarkavkawkaxkaykbakbbkbckbdkbekbfkbgkbhkbikbjkbkkblkbmkbnkbokbpkbqkbrkbskbtkbukbvkbwkbxkbykbzkcakcbkcckcdkcekcfkcgkchkcikcjkckkclk"u8 +
        "cmkcnkcokcpkcqkcrkcskctkcukcvkcwkcxkcykczkdakdckddkdekdfkdgkdhkdikdjkdkkdlkdmkdnkdokdpkdqkdrkdtkdukdvkdwkdxkdykdzkeakebkeckedkeekefkegkehkei"u8 +
        "kejkekkelkemkenkeokepkeqkerkesketkeukevkewkexkeykezkfakfbkfckfdkfekffkfgkfhkfikfjkfkkflkfmkfnkfokfpkfqkfrkfskftkfukfvkfwkfxkfykfzkg kgakgbkg"u8 +
        "ckgdkgekgfkggkghkgikgjkgkkglkgmkgnkgokgpkgqkgrkgskgtkgukgvkgwkgxkgykhakhbkhckhdkhekhfkhgkhhkhikhjkhkkhlkhnkhokhpkhqkhrkhskhtkhukhvkhwkhxkhyk"u8 +
        "hzki kiakibkickidkiekifkigkihkiikijkilkimkiokipkiqkiskitkiukivkiwkixkiykizkj kjakjbkjckjdkjekjfkjgkjhkjikjjkjkkjlkjmkjnkjokjpkjqkjrkjskjtkju"u8 +
        "kjvkjxkjykjzkk kkakkbkkckkdkkekkfkkgkkhkkikkjkkkkklkkmkknkkokkpkkqkkrkkskktkkukkvkkwkkxkkykkzkl klaklbklckldkleklfklgklhklikljklkkllklmklnkl"u8 +
        "oklpklqklrklskltkluklvklwklxklyklzkm kmakmbkmckmdkmekmfkmgkmhkmikmjkmkkmlkmmkmnkmokmpkmqkmrkmskmtkmukmvkmwkmxkmykmzkn knaknbknckndkneknfkngk"u8 +
        "niknjknkknlknmknnknoknpknqknrknskntknuknvknwknxknyknzko koakockodkoekofkogkohkoikojkokkolkookopkoqkoskotkoukovkowkoxkoykozkpakpbkpckpdkpekpf"u8 +
        "kpgkphkpikpjkpkkplkpmkpnkpokppkpqkprkpskptkpukpvkpwkpxkpykpzkqakqbkqckqdkqekqfkqgkqhkqikqjkqkkqlkqmkqnkqokqpkqqkqrkqskqtkqukqvkqwkqxkqykqzkr"u8 +
        " krakrbkrckrdkrekrfkrhkrikrjkrkkrlkrmkrnkrokrpkrrkrskrtkrukrvkrwkrxkrykrzks ksaksbkscksdkseksfksgkshksiksjkskkslksmksnksokspksqksrksskstksuk"u8 +
        "svkswksxksykszktaktbktcktdktektfktgkthktiktjktkktlktmktnktoktpktqktrktskttktuktvktwktxktyktzku kubkuckudkuekufkugkuhkuikujkukkulkumkunkuokup"u8 +
        "kuqkuskutkuukuvkuwkuxkuykuzkv kvakvbkvckvdkvekvfkvgkvhkvikvjkvkkvlkvmkvnkvokvpkvqkvrkvskvtkvukvvkvwkvxkvykvzkw kwakwbkwckwdkwekwfkwgkwhkwikw"u8 +
        "jkwkkwlkwmkwnkwokwpkwqkwrkwskwtkwukwvkwwkwxkwykwzkxakxbkxckxdkxekxfkxhkxikxjkxkkxlkxmkxnkxokxpkxqkxrkxskxtkxukxvkxwkxxkxykxzky kyakybkyckydk"u8 +
        "yekyfkygkyhkyikyjkykkylkymkynkyokypkyqkyrkyskytkyukyvkywkyxkyykyzkzakzbkzckzdkzekzfkzgkzhkzikzjkzkkzlkzmkznkzokzpkzqkzrkzskztkzukzvkzwkzxkzy"u8 +
        "kzzla laalablacladlaelaflaglahlailajlaklallamlanlaplaqlarlaslaulawlaxlaylazlb lbalbblbclbelbflbglbilbjlbklbllbmlbnlbolbqlbrlbslbtlbulbvlbwlb"u8 +
        "xlbylbzlcclcdlcelcflchlcllcmlcplcqlcsldaldblddldgldhldildjldkldlldmldnldoldpldqlealeblecledleelefleglehleilejleklellemlenleolepleqlerlesletl"u8 +
        "eulevlewlexleylezlfalfnlg lgalgblgglghlgilgklgllgmlgnlgolgqlgrlgslgtlgulgzlhalhhlhilhllhmlhnlhplhslhtlhuli lialibliclidlielifliglihliilijlik"u8 +
        "lilliolipliqlirlisliulivliwlixliylizljaljeljiljlljpljwljxlkalkblkclkdlkelkhlkilkjlkllkmlknlkolkrlkslktlkulkyllallbllclldllellfllgllhllilljll"u8 +
        "klllllmllnllollpllqllsllullxlmalmblmclmdlmelmflmglmhlmilmjlmklmllmmlmnlmolmplmqlmrlmulmvlmwlmxlmylmzln lnalnblndlnglnhlnilnjlnllnmlnnlnolnsl"u8 +
        "nulnwlnzlo loaloblocloelofloglohloilojloklollomlonlooloploqlorloslotloulovlowloxloylozlpalpelpnlpolpxlqrlralrclrelrglrilrklrllrmlrnlrolrrlrt"u8 +
        "lrvlrzlsalsblsclsdlselsglshlsilsllsmlsnlsolsplsrlsslstlsvlswlsylt ltcltglthltiltnltoltsltulu lualucludluelufluhluilujluklullumlunluolupluqlu"u8 +
        "rluslutluuluvluwluyluzlv lvalvilvklvllvslvulwalwelwglwhlwllwmlwolwslwtlwulwwlxmlyalyglynlzhlzllznlzzmaamabmadmaemafmagmaimajmakmammanmapmaqm"u8 +
        "asmatmaumavmawmaxmazmbambbmbcmbdmbembfmbhmbimbjmbkmblmbmmbnmbombpmbqmbrmbsmbtmbumbvmbwmbxmbymbzmcamcbmccmcdmcemcfmcgmchmcimcjmckmclmcmmcnmco"u8 +
        "mcpmcqmcrmcsmctmcumcvmcwmcxmcymczmdamdbmdcmddmdemdfmdgmdhmdimdjmdkmdlmdmmdnmdpmdqmdrmdsmdtmdumdvmdwmdxmdymdzmeamebmecmedmeemefmegmehmeimejme"u8 +
        "kmelmemmenmeomepmeqmermesmetmeumevmewmeymezmfamfbmfcmfdmfemffmfgmfhmfimfjmfkmflmfmmfnmfomfpmfqmfrmfsmftmfumfvmfwmfxmfymfzmg mgamgbmgcmgdmgem"u8 +
        "gfmggmghmgimgjmgkmglmgmmgnmgomgpmgqmgrmgsmgtmgumgvmgwmgxmgymgzmh mhamhbmhcmhdmhemhfmhgmhhmhimhjmhkmhlmhmmhnmhomhpmhqmhrmhsmhtmhumhwmhxmhymhz"u8 +
        "mi miamibmicmidmiemifmigmihmiimijmikmilmimminmiomipmiqmirmismitmiumiwmixmiymizmjamjbmjcmjdmjemjgmjhmjimjjmjkmjlmjmmjnmjomjpmjqmjrmjsmjtmjumj"u8 +
        "vmjwmjxmjymjzmk mkamkbmkcmkemkfmkgmkhmkimkjmkkmklmkmmknmkomkpmkqmkrmksmktmkumkvmkwmkxmkymkzml mlamlbmlcmldmlemlfmlhmlimljmlkmllmlmmlnmlomlpm"u8 +
        "lqmlrmlsmlumlvmlwmlxmlzmmammbmmcmmdmmemmfmmgmmhmmimmjmmkmmlmmmmmnmmommpmmqmmrmmtmmummvmmwmmxmmymmzmn mnamnbmncmndmnemnfmngmnhmnimnjmnkmnlmnm"u8 +
        "mnnmnomnpmnqmnrmnsmntmnumnvmnwmnxmnymnzmo moamocmodmoemofmogmohmoimojmokmommoomopmoqmormosmotmoumovmowmoxmoymozmpampbmpcmpdmpempgmphmpimpjmp"u8 +
        "kmplmpmmpnmpomppmpqmprmpsmptmpumpvmpwmpxmpympzmqamqbmqcmqemqfmqgmqhmqimqjmqkmqlmqmmqnmqomqpmqqmqrmqsmqtmqumqvmqwmqxmqymqzmr mramrbmrcmrdmrem"u8 +
        "rfmrgmrhmrjmrkmrlmrmmrnmromrpmrqmrrmrsmrtmrumrvmrwmrxmrymrzms msbmscmsdmsemsfmsgmshmsimsjmskmslmsmmsnmsomspmsqmsrmssmstmsumsvmswmsxmsymszmt "u8 +
        "mtamtbmtcmtdmtemtfmtgmthmtimtjmtkmtlmtmmtnmtomtpmtqmtrmtsmttmtumtvmtwmtxmtymuamubmucmudmuemugmuhmuimujmukmulmummunmuomupmuqmurmusmutmuumuvmu"u8 +
        "xmuymuzmvamvbmvdmvemvfmvgmvhmvimvkmvlmvmmvnmvomvpmvqmvrmvsmvtmvumvvmvwmvxmvymvzmwamwbmwcmwdmwemwfmwgmwhmwimwjmwkmwlmwmmwnmwomwpmwqmwrmwsmwtm"u8 +
        "wumwvmwwmwxmwymwzmxamxbmxcmxdmxemxfmxgmxhmximxjmxkmxlmxmmxnmxomxpmxqmxrmxsmxtmxumxvmxwmxxmxymxzmy mybmycmydmyemyfmygmyhmyimyjmykmylmymmynmyo"u8 +
        "mypmyqmyrmysmytmyumyvmywmyxmyymyzmzamzbmzcmzdmzemzgmzhmzimzjmzkmzlmzmmznmzomzpmzqmzrmzsmztmzumzvmzwmzxmzymzzna naanabnacnadnaenafnagnahnaina"u8 +
        "jnaknalnamnannaonapnaqnarnasnatnawnaxnaynaznb nbanbbnbcnbdnbenbfnbgnbhnbinbjnbknbmnbnnbonbpnbqnbrnbsnbtnbunbvnbwnbxnbyncancbnccncdncencfncgn"u8 +
        "chncincjncknclncmncnnconcpncqncrncsnctncuncxncznd ndandbndcnddndfndgndhndindjndkndlndmndnndpndqndrndsndtndundvndwndxndyndzne neanebnecnednee"u8 +
        "nefnegnehneinejneknemnenneoneqnernesnetneunevnewnexneyneznfanfdnflnfrnfung ngangbngcngdngengfnggnghngingjngknglngmngnngongpngqngrngsngtngung"u8 +
        "vngwngxngyngznhanhbnhcnhdnhenhfnhgnhhnhinhknhmnhnnhonhpnhqnhrnhtnhunhvnhwnhxnhynhznianibnicnidnienifnignihniinijniknilnimninnioniqnirnisnitn"u8 +
        "iunivniwnixniyniznjanjbnjdnjhnjinjjnjlnjmnjnnjonjrnjsnjtnjunjxnjynjznkankbnkcnkdnkenkfnkgnkhnkinkjnkknkmnknnkonkpnkqnkrnksnktnkunkvnkwnkxnkz"u8 +
        "nl nlanlcnlenlgnlinljnlknllnlmnlnnlonlqnlrnlunlvnlwnlxnlynlznmanmbnmcnmdnmenmfnmgnmhnminmjnmknmlnmmnmnnmonmpnmqnmrnmsnmtnmunmvnmwnmxnmynmznn"u8 +
        " nnannbnncnndnnennfnngnnhnninnjnnknnlnnmnnnnnpnnqnnrnnsnntnnunnvnnwnnxnnynnzno noanocnodnoenofnognohnoinojnoknolnomnonnoonopnoqnosnotnounovn"u8 +
        "ownoynoznpanpbnpgnphnpinplnpnnponpsnpunpxnpynqgnqknqlnqmnqnnqonqqnqtnqynr nranrbnrcnrenrfnrgnrinrknrlnrmnrnnrpnrrnrtnrunrxnrznsansbnscnsdnse"u8 +
        "nsfnsgnshnsinsknslnsmnsnnsonspnsqnsrnssnstnsunsvnswnsxnsynszntdntentgntintjntkntmntontpntrntsntuntwntxntyntznuanubnucnudnuenufnugnuhnuinujnu"u8 +
        "knulnumnunnuonupnuqnurnusnutnuunuvnuwnuxnuynuznv nvhnvmnvonwanwbnwcnwenwgnwinwmnwonwrnwwnwxnwynxanxdnxenxgnxinxknxlnxmnxnnxonxqnxrnxunxxny n"u8 +
        "ybnycnydnyenyfnygnyhnyinyjnyknylnymnynnyonypnyqnyrnysnytnyunyvnywnyxnyynzanzbnzdnzinzknzmnzrnzsnzunzynzzoaaoacoakoaroavobiobkoblobmoboobrobt"u8 +
        "obuoc ocaochocmocoocuodaodkodtoduofoofsofuogbogcogeoggogooguohtohuoiaoieoinoj ojbojcojgojpojsojvojwokaokbokcokdokeokgokhokiokjokkoklokmoknok"u8 +
        "ookroksokuokvokxokzolaoldoleolkolmoloolroltoluom omaombomcomeomgomiomkomlomnomoompomqomromtomuomvomwomxomyonaonboneongonionjonkonnonoonponro"u8 +
        "nsontonuonwonxoodoogoonooroosopaopkopmopooptopyor oraorcoreorgorhornoroorrorsortoruorvorworxoryorzos osaoscosiosnosoospostosuosxotaotbotdote"u8 +
        "otiotkotlotmotnotootqotrotsottotuotwotxotyotzouaouboueouioumounovdowiowloyboydoymoyyozmpa paapabpacpadpaepafpagpahpaipakpalpampaopappaqparpa"u8 +
        "spatpaupavpawpaxpaypazpbbpbcpbepbfpbgpbhpbipblpbmpbnpbopbppbrpbspbtpbupbvpbypbzpcapcbpccpcdpcepcfpcgpchpcipcjpckpclpcmpcnpcppcrpcwpdapdcpdip"u8 +
        "dnpdopdtpdupeapebpedpeepefpegpehpeipejpekpelpempeopeppeqpespevpexpeypezpfapfepflpgapgdpggpgipgkpglpgnpgspgupgypgzphaphdphgphhphiphjphkphlphm"u8 +
        "phnphophqphrphtphuphvphwpi piapibpicpidpiepifpigpihpiipijpilpimpinpiopippirpispitpiupivpiwpixpiypizpjtpkapkbpkcpkgpkhpknpkopkppkrpkspktpkupl"u8 +
        " plaplbplcpldpleplfplgplhpljplkpllplnploplpplqplrplspltpluplvplwplyplzpmapmbpmcpmdpmepmfpmhpmipmjpmkpmlpmmpmnpmopmqpmrpmspmtpmupmwpmxpmypmzp"u8 +
        "napnbpncpndpnepngpnhpnipnjpnkpnlpnmpnnpnopnppnqpnrpnspntpnupnvpnwpnxpnypnzpocpodpoepofpogpohpoipokpomponpoopoppoqpospotpovpowpoxpoypozppappe"u8 +
        "ppippkpplppmppnppopppppqpprppspptppupqapqepqmpqwpraprbprcprdpreprfprgprhpriprkprlprmprnproprpprqprrprsprtpruprwprxpryprzps psapscpsdpsepsgps"u8 +
        "hpsipslpsmpsnpsopsppsqpsrpsspstpsupswpsypt ptapthptiptnptoptpptqptrpttptuptvptwptypuapubpucpudpuepufpugpuipujpukpumpuopuppuqpurputpuupuwpuxp"u8 +
        "uypuzpwapwbpwgpwipwmpwnpwopwrpwwpxmpyepympynpyspyupyxpyypzepzhpznqu quaqubqucqudqufqugquhquiqukqulqumqunqupquqqurqusquvquwquxquyquzqvaqvcqve"u8 +
        "qvhqviqvjqvlqvmqvnqvoqvpqvsqvwqvyqvzqwaqwcqweqwhqwmqwsqwtqxaqxcqxhqxlqxnqxoqxpqxqqxrqxsqxtqxuqxwqyaqypraarabracradrafragrahrairajrakralramra"u8 +
        "nraorapraqrarrasratrauravrawraxrayrazrbbrbkrblrbprcfrdbrearebreeregreirejrelremrenrerresretreyrgargergkrgnrgrrgsrgurhgrhpriaribrierifrilrimr"u8 +
        "inrirritriurjgrjirjsrkarkbrkhrkirkmrktrkwrm rmarmbrmcrmdrmermfrmgrmhrmirmkrmlrmmrmnrmormprmqrmrrmsrmtrmurmvrmwrmxrmyrmzrn rnarnbrndrngrnlrnn"u8 +
        "rnprnrrnwro roarobrocrodroerofrogrolromrooroprorrourowrpnrptrrirrmrrorrtrsbrsirskrslrsmrsnrswrtcrthrtmrtsrtwru rubrucruerufrugruhruirukruoru"u8 +
        "pruqrutruuruyruzrw rwarwkrwlrwmrworwrrxdrxwrynrysryurzhsa saasabsacsadsaesafsahsaisajsaksalsamsaosapsaqsarsassatsausavsawsaxsaysazsbasbbsbcs"u8 +
        "bdsbesbfsbgsbhsbisbjsbksblsbmsbnsbosbpsbqsbrsbssbtsbusbvsbwsbxsbysbzsc scascbscescfscgschsciscksclscnscoscpscqscssctscuscvscwscxsd sdasdbsdc"u8 +
        "sdesdfsdgsdhsdjsdksdlsdmsdnsdosdpsdqsdrsdssdtsdusdvsdxsdzse seasebsecsedseesefsegsehseisejsekselsemsenseosepseqsersessetseusevsewseysezsfbsf"u8 +
        "esfmsfssfwsg sgasgbsgcsgdsgesggsghsgisgjsgksglsgmsgnsgosgpsgrsgssgtsgusgwsgxsgysgzsh shashbshcshdsheshgshhshishjshkshlshmshnshoshpshqshrshss"u8 +
        "htshushvshwshxshyshzsi siasibsidsiesifsigsihsiisijsiksilsimsiosipsiqsirsissitsiusivsiwsixsiysizsjasjbsjcsjdsjesjgsjksjlsjmsjnsjosjpsjrsjssjt"u8 +
        "sjusjwsk skaskbskcskdskeskfskgskhskiskjskkskmsknskoskpskqskrskssktskuskvskwskxskyskzsl slaslcsldsleslfslgslhslisljsllslmslnslpslqslrslssltsl"u8 +
        "uslwslxslyslzsm smasmbsmcsmdsmfsmgsmhsmismjsmksmlsmmsmnsmpsmqsmrsmssmtsmusmvsmwsmxsmysmzsn snbsncsnesnfsngsnhsnisnjsnksnlsnmsnnsnosnpsnqsnrs"u8 +
        "nssnusnvsnwsnxsnysnzso soasobsocsodsoesogsohsoisojsoksolsonsoosopsoqsorsossousovsowsoxsoysozspbspcspdspespgspispksplspmspnsposppspqsprspsspt"u8 +
        "spuspvspxspysq sqasqhsqjsqksqmsqnsqosqqsqrsqssqtsqusqxsr srasrbsrcsresrfsrgsrhsrisrksrlsrmsrnsrosrqsrrsrssrtsrusrvsrwsrxsrysrzss ssassbsscss"u8 +
        "dssessfssgsshssissjssksslssmssnssosspssqssrssssstssussvssxssysszst stastbstdstestfstgsthstistjstkstlstmstnstostpstqstrstssttstustvstwstysu s"u8 +
        "uasubsucsuesugsuisujsuksulsumsuosuqsursussutsuvsuwsuxsuysuzsv svasvbsvcsvesvksvmsvrsvssvxsw swbswcswfswgswhswiswjswkswlswmswnswoswpswqswrsws"u8 +
        "swtswuswvswwswxswysxbsxcsxesxgsxksxlsxmsxnsxosxrsxssxusxwsyasybsycsydsyisyksylsymsynsyosyrsyssywsyxsyyszaszbszcszdszeszgszlsznszpszsszvszwsz"u8 +
        "yta taatabtactadtaetaftagtaitajtaktaltantaotaptaqtartastautavtawtaxtaytaztbatbbtbctbdtbetbftbgtbhtbitbjtbktbltbmtbntbotbptbqtbrtbstbttbutbvt"u8 +
        "bwtbxtbytbztcatcbtcctcdtcetcftcgtchtcitcktcltcmtcntcotcptcqtcstcttcutcwtcxtcytcztdatdbtdctddtdetdftdgtdhtditdjtdktdltdmtdntdotdqtdrtdstdttdu"u8 +
        "tdvtdxtdyte teatebtectedteeteftegtehteitektemtenteotepteqtertestetteutevtewtexteyteztfitfntfotfrtfttg tgatgbtgctgdtgetgftggtghtgitgjtgntgotg"u8 +
        "ptgqtgrtgstgttgutgvtgwtgxtgytgzth thcthdthethfthhthithkthlthmthnthpthqthrthsthtthuthvthwthxthythzti tiatictidtietiftigtihtiitijtiktiltimtint"u8 +
        "iotiptiqtistittiutivtiwtixtiytiztjatjgtjitjjtjltjmtjntjotjptjstjutjwtk tkatkbtkdtketkftkgtkktkltkmtkntkptkqtkrtkstkttkutkvtkwtkxtkztl tlatlb"u8 +
        "tlctldtlftlgtlhtlitljtlktlltlmtlntlotlptlqtlrtlstlttlutlvtlwtlxtlytmatmbtmctmdtmetmftmgtmhtmitmjtmktmltmmtmntmotmptmqtmrtmstmttmutmvtmwtmytm"u8 +
        "ztn tnatnbtnctndtnetnftngtnhtnitnktnltnmtnntnotnptnqtnrtnstnttnutnvtnwtnxtnytnzto tobtoctodtoetoftogtohtoitojtoktoltomtootoptoqtortostoutovt"u8 +
        "owtoxtoytoztpatpctpetpftpgtpitpjtpktpltpmtpntpotpptpqtprtpttputpvtpwtpxtpytpztqbtqltqmtqntqotqptqqtqrtqttqutqwtr tratrbtrctrdtretrftrgtrhtri"u8 +
        "trjtrktrltrmtrntrotrptrqtrrtrstrttrutrvtrwtrxtrytrzts tsatsbtsctsdtsetsftsgtshtsitsjtsktsltsmtsptsqtsrtsststtsutsvtswtsxtsytsztt ttattbttctt"u8 +
        "dttettfttgtthttittjttkttlttmttnttottpttqttrttstttttuttvttwttyttztuatubtuctudtuetuftugtuhtuitujtultumtuntuotuptuqtustuttuutuvtuwtuxtuytuztvat"u8 +
        "vdtvetvitvktvltvmtvntvotvstvttvutvwtvxtvytw twatwbtwctwdtwetwftwgtwhtwltwmtwntwotwptwqtwrtwttwutwwtwxtwytxatxbtxctxetxgtxhtxitxjtxmtxntxotxq"u8 +
        "txrtxstxttxutxxtxyty tyatyetyhtyityjtyltyntyptyrtystyttyutyvtyxtyytyztzatzhtzjtzltzmtzntzotzxuamuanuarubaubiublubrubuubyudaudeudgudiudjudlud"u8 +
        "muduuesufiug ugaugbugeughugnugougyuhauhnuisuivujiuk ukaukgukhukiukkuklukpukquksukuukvukwukyulaulbulculeulfuliulkullulmulnuluulwulyumaumbumcu"u8 +
        "mdumgumiummumnumoumpumrumsumuunaunduneunguniunkunmunnunpunrunuunxunzuokuonupiupvur uraurburcureurfurgurhuriurjurkurlurmurnurourpurrurturuurv"u8 +
        "urwurxuryurzusaushusiuskuspussusuutauteuthutputrutuuumuunuuruuuuveuvhuvluwauyauz uznuzsvaavaevafvagvahvaivajvalvamvanvaovapvarvasvauvavvayvb"u8 +
        "bvbkve vecvedvelvemveovepvervgrvgtvi vicvidvifvigvilvinvisvitvivvjkvkavkivkjvkkvklvkmvknvkovkpvktvkuvkzvlpvlsvmavmbvmcvmdvmevmfvmgvmhvmivmjv"u8 +
        "mkvmlvmmvmpvmqvmrvmsvmuvmvvmwvmxvmyvmzvnkvnmvnpvo vorvotvravrovrsvrtvsivslvsnvsvvtovumvunvutvwawa waawabwacwadwaewafwagwahwaiwajwakwalwamwan"u8 +
        "waowapwaqwarwaswatwauwavwawwaxwaywazwbawbbwbewbfwbhwbiwbjwbkwblwbmwbpwbqwbrwbswbtwbvwbwwcawciwddwdgwdjwdkwdtwduwdyweawecwedwegwehweiwemwenwe"u8 +
        "owepwerweswetweuwewwfgwgawgbwggwgiwgowguwgwwgywhawhgwhkwhuwibwicwiewifwigwihwiiwijwikwilwimwinwirwitwiuwivwiwwiywjawjiwkawkbwkdwklwkrwkuwkww"u8 +
        "kywlawlcwlewlgwlhwliwlkwllwlmwlowlrwlswluwlvwlwwlxwlywmawmbwmcwmdwmewmgwmhwmiwmmwmnwmowmswmtwmwwmxwnbwncwndwnewngwniwnkwnmwnnwnownpwnuwnwwny"u8 +
        "wo woawobwocwodwoewofwogwoiwokwomwonwooworwoswowwoywpcwrawrbwrdwrgwrhwriwrkwrlwrmwrnwrowrpwrrwrswruwrvwrwwrxwrywrzwsawsgwsiwskwsrwsswsuwsvwt"u8 +
        "bwtfwthwtiwtkwtmwtwwuawubwudwuhwulwumwunwurwutwuuwuvwuxwuywwawwbwwowwrwwwwxawxwwyawybwyiwymwynwyrwyyxaaxabxacxadxaexagxaixajxakxalxamxanxaox"u8 +
        "apxaqxarxasxatxauxavxawxayxbaxbbxbcxbdxbexbgxbixbjxbmxbnxboxbpxbrxbwxbxxbyxcbxccxcexcgxchxclxcmxcnxcoxcrxctxcuxcvxcwxcyxdaxdcxdkxdmxdoxdqxdy"u8 +
        "xebxedxegxelxemxepxerxesxetxeuxfaxgaxgbxgdxgfxggxgixglxgmxgnxgrxguxgwxh xhaxhcxhdxhexhmxhrxhtxhuxhvxiaxibxiixilxinxipxirxisxivxiyxjbxjtxkaxk"u8 +
        "bxkcxkdxkexkfxkgxkhxkixkjxkkxklxknxkoxkpxkqxkrxksxktxkuxkvxkwxkxxkyxkzxlaxlbxlcxldxlexlgxlixlnxloxlpxlsxluxlyxmaxmbxmcxmdxmexmfxmgxmhxmjxmkx"u8 +
        "mlxmmxmnxmoxmpxmqxmrxmsxmtxmuxmvxmwxmxxmyxmzxnaxnbxndxngxnhxnixnjxnkxnmxnnxnoxnqxnrxnsxntxnuxnyxnzxocxodxogxoixokxomxonxooxopxorxowxpaxpbxpc"u8 +
        "xpdxpexpfxpgxphxpixpjxpkxplxpmxpnxpoxppxpqxprxpsxptxpuxpvxpwxpxxpyxpzxqaxqtxraxrbxrdxrexrgxrixrmxrnxrqxrrxrtxruxrwxsaxsbxscxsdxsexshxsixsjxs"u8 +
        "lxsmxsnxsoxspxsqxsrxssxsuxsvxsyxtaxtbxtcxtdxtextgxthxtixtjxtlxtmxtnxtoxtpxtqxtrxtsxttxtuxtvxtwxtyxtzxuaxubxudxugxujxulxumxunxuoxupxurxutxuux"u8 +
        "vexvixvnxvoxvsxwaxwcxwdxwexwgxwjxwkxwlxwoxwrxwtxwwxxbxxkxxmxxrxxtxyaxybxyjxykxylxytxyyxzhxzmxzpyaayabyacyadyaeyafyagyahyaiyajyakyalyamyanyao"u8 +
        "yapyaqyaryasyatyauyavyawyaxyayyazybaybbybdybeybhybiybjybkyblybmybnyboybxybyychyclycnycpycrydayddydeydgydkydsyeayecyeeyeiyejyelyenyeryesyetye"u8 +
        "uyevyeyygaygiyglygmygpygrygsyguygwyhayhdyhlyhsyi yiayifyigyihyiiyijyikyilyimyinyipyiqyiryisyityiuyivyixyiyyizykaykgykhykiykkyklykmyknykoykry"u8 +
        "ktykuykyylaylbyleylgyliyllylmylnyloylryluylyymaymbymcymdymeymgymhymiymkymlymmymnymoympymqymrymsymtymxymzynaynbyndyneyngynhynkynlynnynoynqyns"u8 +
        "ynuyo yobyogyoiyokyolyomyonyosyotyoxyoyypaypbypgyphypkypmypnypoyppypzyrayrbyreyriyrkyrlyrmyrnyroyrsyrwyryyscysdysgyslysmysnysoyspysryssysyyt"u8 +
        "aytlytpytwytyyuayubyucyudyueyufyugyuiyujyukyulyumyunyupyuqyuryutyuuyuwyuxyuyyuzyvayvtywaywgywlywnywqywrywtywuywwyxayxgyxlyxmyxuyxyyyryyuyyzy"u8 +
        "zgyzkza zaazabzaczadzaezafzagzahzaizajzakzalzamzaozapzaqzarzaszatzauzavzawzaxzayzazzbazbczbezblzbtzbuzbwzcazcdzchzdjzeazegzehzemzenzgazgbzgh"u8 +
        "zgmzgnzgrzh zhbzhdzhizhnzhwzhxziazibzikzilzimzinzirziwzizzkazkbzkdzkgzkhzkkzknzkozkpzkrzktzkuzkvzkzzlazlezljzlmzlnzlqzlszluzlwzmazmbzmczmdzm"u8 +
        "ezmfzmgzmhzmizmjzmkzmlzmmzmnzmozmpzmqzmrzmszmtzmuzmvzmwzmxzmyzmzznazndznezngznkznszoczohzomzoozoqzorzoszpazpbzpczpdzpezpfzpgzphzpizpjzpkzplz"u8 +
        "pmzpnzpozppzpqzprzpszptzpuzpvzpwzpxzpyzpzzqezrazrgzrnzrozrpzrszsazskzslzsmzsrzsuzteztgztlztmztnztpztqztszttztuztxztyzu zuazuhzumzunzuyzwazxx"u8 +
        "zybzygzyjzynzypzzazzj"u8;

    /// <summary>The primary languages of ISO 639-1 and 639-2, without those that came after 2006: older programs know no others.</summary>
    public static ReadOnlySpan<byte> EarlyLanguages =>
        "aa ab aceachadaadyae af afaafhainak akkalealgaltam an anganpapaar arcarnarpartarwas astathausav awaay az ba badbaibalbanbasbatbe bejbemberbg"u8 +
        " bh bhobi bikbinblabm bn bntbo br brabs btkbuabugbynca cadcaicarcauce cebcelch chbchgchkchmchnchochpchrchycmcco copcpecpfcppcr crhcrpcs csbc"u8 +
        "u cuscv cy da dakdardayde deldendgrdindoidradsbduadumdv dyudz ee efiegyekael elxen enmeo es et eu ewofa fanfatff fi filfiufj fo fonfr frmfro"u8 +
        "frrfrsfurfy ga gaagaygbagd gemgezgilgl gmhgn gohgongorgotgrbgrcgswgu gv gwiha haihawhe hi hilhimhithmnho hr hsbht hu huphy hz ia ibaid ie ig"u8 +
        " ii ijoik iloincineinhio irairois it iu ja jbojprjrbjv ka kaakabkackamkarkawkbdkg khakhikhoki kj kk kl km kmbkn ko kokkoskpekr krckrlkrokruk"u8 +
        "s ku kumkutkv kw ky la ladlahlamlb lezlg li ln lo lollozlt lu lualuilunluoluslv madmagmaimakmanmapmasmdfmdrmenmg mgamh mi micminmismk mkhml "u8 +
        "mn mncmnimnomohmosmr ms mt mulmunmusmwlmwrmy mynmyvna nahnainapnb nd ndsne newng nianicniunl nn no nognonnqonr nsonubnv nwcny nymnynnyonzioc"u8 +
        " oj om or os osaotaotopa paapagpalpampappaupeophiphnpi pl ponpraprops pt qu rajraprarrm rn ro roaromru ruprw sa sadsahsaisalsamsassatsc scns"u8 +
        "cosd se selsemsg sgasgnsh shnsi sidsiositsk sl slasm smasmismjsmnsmssn snkso sogsonsq sr srnsrrss ssast su suksussuxsv sw syrta taite temter"u8 +
        "tettg th ti tigtivtk tkltl tlhtlitmhtn to togtpitr ts tsitt tumtuptuttvltw ty tyvudmug ugauk umbundur uz vaive vi vo votwa wakwalwarwaswenwo"u8 +
        " xalxh yaoyapyi yo ypkza zapzenzh zndzu zunzza"u8;

    /// <summary>Extended languages, each three characters wide, in order.</summary>
    public static ReadOnlySpan<byte> ExtendedLanguages =>
        "aaoabhabvacmacqacwacxacyadfadsaebaecaedaenafbafgajpajsapcapdarbarqarsaryarzaseasfaspasqaswauzavlayhaylaynaypbbzbfibfkbjnbogbqnbqybtjbvebvlbv"u8 +
        "ubzscdocdscjycmncnpcoacpxcsccsdcsecsfcsgcslcsncspcsqcsrcsxczhczodoqdsedsldszdupecsehseslesnesoethfcsfsefslfssgangdsgomgsegsggsmgssgushabhafh"u8 +
        "akhdshjihkshnmhoshpshshhslhsnicliksilsinlinsiseisgisrjakjaxjcsjhsjksjlsjosjsljuskgiknnkvbkvkkvrkxdlbslcelcflgsliwllslsblsclsglsllsnlsolsplst"u8 +
        "lsvlswlsyltgluhlvslwslzhmaxmdlmeomfamfbmfsminmnpmqgmremsdmsimsrmuimzcmzgmzynannbsncsnsinslnspnsrnzsoklornorspelpgapgzpksprlprzpscpsdpsepsgps"u8 +
        "lpsopsppsrpysribrmsrnbrsirslrsmrsnsdlsfbsfssggsgxshusjcslfslssqksqssqxsshsspssrsvkswcswhswlsyyszstmwtsetsmtsqtsstsytzaugnugyukluksurkuznuzsv"u8 +
        "gtvkkvktvsivslvsvwbswuuxkixmlxmmxmsydsygsyhsyslysmyuezibzlmzmizslzsm"u8;

    /// <summary>Scripts, each four characters wide, in order; qaaa to qabx are private.</summary>
    public static ReadOnlySpan<byte> Scripts =>
        "adlmafakaghbahomarabaranarmiarmnavstbalibamubassbatkbengberfbhksblisbopobrahbraibugibuhdcakmcanscarichamcherchischrscirtcoptcpmncprtcyrlcyrs"u8 +
        "devadiakdogrdsrtduplegydegyhegypelbaelymethigarageokgeorglaggonggonmgothgrangrekgujrgukhguruhanbhanghanihanohanshanthatrhebrhirahluwhmnghmnp"u8 +
        "hntlhrkthungindsitaljamojavajpanjurckalikanakawikharkhmrkhojkitlkitskndakorekpelkraikthilanalaoolatflatglatnlekelepclimblinalinblisulomalyci"u8 +
        "lydimahjmakamandmanimarcmayamedfmendmercmeromlymmodimongmoonmroomteimultmymrnagmnandnarbnbatnewankdbnkgbnkoonshuogamolckonaoorkhoryaosgeosma"u8 +
        "ougrpalmpaucpcunpelmpermphagphliphlpphlvphnxpiqdplrdprtipsinranjrjngrohgrororunrsamrsarasarbsaursealsgnwshawshrdshuisiddsidtsindsinhsogdsogo"u8 +
        "sorasoyosundsunusylosyrcsyresyrjsyrntagbtakrtaletalutamltangtavttayotelutengtfngtglgthaathaitibttirhtnsatodrtolstototutgugarvaiivispvithwara"u8 +
        "wchowolexpeoxsuxyeziyiiizanbzinhzmthzsyezsymzxxxzyyyzzzz"u8;

    /// <summary>Regions, each three characters wide, in order; qm to qz and xa to xz are private.</summary>
    public static ReadOnlySpan<byte> Regions =>
        "001002003005009011013014015017018019021029030034035039053054057061142143145150151154155202419aa ac ad ae af ag ai al am an ao aq ar as at au"u8 +
        " aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bu bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cp cq cr cs cu cv cw cx cy c"u8 +
        "z dd de dg dj dk dm do dz ea ec ee eg eh er es et eu ez fi fj fk fm fo fr fx ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm "u8 +
        "hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg"u8 +
        " mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nt nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa r"u8 +
        "e ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug "u8 +
        "um un us uy uz va vc ve vg vi vn vu wf ws yd ye yt yu za zm zr zw zz "u8;

    /// <summary>Variants, one a line.</summary>
    public static ReadOnlySpan<byte> Variants =>
        "\n1606nict\n1694acad\n1901\n1959acad\n1994\n1996\nabl1943\nakhmimic\nakuapem\nalalc97\naluku\nanpezo\nao1990\naranes\narevela\narevmda\narkaika\nasante\nauvern"u8 +
        "\nbaku1926\nbalanka\nbarla\nbasiceng\nbauddha\nbciav\nbcizbl\nbiscayan\nbiske\nblasl\nbohairic\nbohoric\nboont\nbornholm\ncisaup\ncolb1945\ncornu\ncreiss\ndajn"u8 +
        "ko\nekavsk\nemodeng\nfascia\nfayyumic\nfodom\nfonipa\nfonkirsh\nfonnapa\nfonupa\nfonxsamp\ngallo\ngascon\ngherd\ngrclass\ngrital\ngrmistr\nhanoi\nhepburn\nhepl"u8 +
        "oc\nhognorsk\nhsistemo\nhuett\nijekavsk\nitihasa\nivanchov\njauer\njyutping\nkkcor\nkleinsch\nkociewie\nkscor\nlaukika\nleidentr\nlemosin\nlengadoc\nlipaw\nlt"u8 +
        "g1929\nltg2007\nluna1918\nlycopol\nmdcegyp\nmdctrans\nmesokem\nmetelko\nmonoton\nndyuka\nnedis\nnewfound\nnicard\nnjiva\nnulik\nosojs\noxendict\npahawh2\npaha"u8 +
        "wh3\npahawh4\npamaka\npeano\npehoeji\npetr1708\npinyin\npolyton\nprovenc\nputer\nrigik\nrozaj\nrumgr\nsahidic\nsaigon\nscotland\nscouse\nsimple\nsolba\nsotav\ns"u8 +
        "panglis\nsurmiran\nsursilv\nsutsilv\nsynnejyl\ntailo\ntarask\ntongyong\ntunumiit\nuccor\nucrcor\nulster\nunifon\nvaidika\nvalbadia\nvalencia\nvallader\nvecdr"u8 +
        "uka\nviennese\nvivaraup\nwadegile\nxsistemo\n"u8;

    /// <summary>Tags older than the syntax, one a line.</summary>
    public static ReadOnlySpan<byte> Grandfathered =>
        "\nart-lojban\ncel-gaulish\nen-gb-oed\ni-ami\ni-bnn\ni-default\ni-enochian\ni-hak\ni-klingon\ni-lux\ni-mingo\ni-navajo\ni-pwn\ni-tao\ni-tay\ni-tsu\nno-bok\nno-"u8 +
        "nyn\nsgn-be-fr\nsgn-be-nl\nsgn-ch-de\nzh-guoyu\nzh-hakka\nzh-min\nzh-min-nan\nzh-xiang\n"u8;

    /// <summary>What is out of use, and what is written instead, one a line.</summary>
    public static ReadOnlySpan<byte> Preferred =>
        "\naam aas\nadp dz\najp apc\najt aeb\nart-lojban jbo\nasd snz\naue ktz\nayx nun\nbgm bcg\nbic bir\nbjd drl\nblg iba\nbu MM\nccq rki\ncjr mom\ncka cmr\ncmk xch"u8 +
        "\ncoy pij\ncqu quh\ndd DE\ndek sqm\ndit dif\ndrh khk\ndrr kzk\ndrw prs\nen-gb-oed en-GB-oxendict\nfx FR\ngav dev\ngfx vaj\nggn gvr\ngli kzk\ngti nyc\nguv du"u8 +
        "z\nhrr jal\ni-ami ami\ni-bnn bnn\ni-hak hak\ni-klingon tlh\ni-lux lb\ni-navajo nv\ni-pwn pwn\ni-tao tao\ni-tay tay\ni-tsu tsu\nibi opa\nilw gal\nin id\niw "u8 +
        "he\njeg oyb\nji yi\njw jv\nkgc tdf\nkgh kml\nkgm plu\nkoj kwv\nkrm bmf\nktr dtp\nkvs gdj\nkwq yam\nkxe tvd\nkxl kru\nkzj dtp\nkzt dtp\nlak ksp\nlii raq\nllo n"u8 +
        "gt\nlmm rmx\nmeg cir\nmo ro\nmst mry\nmwj vaj\nmyd aog\nmyt mry\nnad xny\nncp kdz\nnns nbr\nnnx ngv\nno-bok nb\nno-nyn nn\nnom cbr\nnte eko\nnts pij\nnxu bpp"u8 +
        "\noun vaj\npat kxr\npcr adx\npmc huw\npmk crr\npmu phr\nppa bfy\nppr lcq\nprp gu\npry prt\npuz pub\nsca hle\nsgn-be-fr sfb\nsgn-be-nl vgt\nsgn-br bzs\nsgn-c"u8 +
        "h-de sgg\nsgn-co csn\nsgn-de gsg\nsgn-dk dsl\nsgn-es ssp\nsgn-fr fsl\nsgn-gb bfi\nsgn-gr gss\nsgn-ie isg\nsgn-it ise\nsgn-jp jsl\nsgn-mx mfs\nsgn-ni ncs"u8 +
        "\nsgn-nl dse\nsgn-no nsl\nsgn-pt psr\nsgn-se swl\nsgn-us ase\nsgn-za sfs\nskk oyb\nsmd kmb\nsnb iba\nszd umi\ntdu dtp\nthc tpo\nthw ola\nthx oyb\ntie ras\nt"u8 +
        "kk twm\ntlw weo\ntmk tdg\ntmp tyj\ntne kak\ntnf prs\ntp TL\ntpw tpn\ntsf taj\nuok ema\nxba cax\nxia acn\nxkh waw\nxrq dmw\nxss zko\nybd rki\nyd YE\nyma lrr\ny"u8 +
        "mt mtm\nyos zom\nyuu yug\nzh-cmn cmn\nzh-cmn-hans cmn-Hans\nzh-cmn-hant cmn-Hant\nzh-gan gan\nzh-guoyu cmn\nzh-hakka hak\nzh-min-nan nan\nzh-wuu wuu\nz"u8 +
        "h-xiang hsn\nzh-yue yue\nzir scv\nzkb kjh\nzr CD\n"u8;
}
