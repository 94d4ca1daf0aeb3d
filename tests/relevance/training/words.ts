/** Words whose weight would be an artefact: they say how a text is written, when, by whom or where, not what about. */
const withoutMeaning = {
  grammar: `a about above after again against ain all also although always am amid among an and any apart are aren as at
    away back be because been before being below between both but by can cannot could couldn d did didn do does doesn
    doing don done down during each either else enough even ever every few for from further had hadn has hasn have haven
    having he her here hers him his how however i if in instead into is isn it its just least less let ll lot many may me
    might mine more most much must my near neither never no nor not now of off on once one only onto or other our out over
    own per rather re same s shall she should shouldn since so some somehow still such t than that the their them then
    there these they this those though through thus to together too toward towards under unless until up upon us ve very
    via vs was wasn we were weren what when where whether which while who whom whose why will with within without won
    would wouldn yes yet you your anyone everyone nobody itself needn till please sorry`,
  everydayVerbs: `ask asked become becomes bring brought call called came come coming found find get getting give given go
    goes going gone got happen hear hold keep kept know known leave left like look looking made make making mean meet need
    put said saw say saying see seek seem seen set show shown start tell telling think told took take taken taking thing
    try trying turn use used using want went work`,
  numbersAndTime: `first second third two three four five six seven eight nine ten dozen hundred thousand million billion
    last next new old day week month year time today yesterday tomorrow tonight ago early late later recent monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october november
    december morning evening weekend decade half times eleven twelve twenty thirty forty fifty mid`,
  colourless: `ab able across active activity actor actually address alone already among anger angry area armed average
    bad balance bar became began begin best better beyond big black blast blue body bottom boy break bringing
    broad broken brutal bus busy call calm celebrity center central chamber chance choose clear close co cold
    comeback complete consequence consider continue couple critical crowd cut dark date dead deal dedicated
    deep deliver detail different direct discuss divide door double dream drop due earn east easy empty enough
    entry era estate eventually ex expect expected eye face facing fair fall far fast feel fill final finally
    fire flying follow following football form forward free fresh front full future gave gear general
    gentleman girl good grab great green grocery ground grow growing half halted hand hard head heart heated
    heavy help hero high highlight hit home hot huge hundred idea inch including inside insist instead
    introduce issue item job join key kick kind king lady land large largely last lead league led left level
    lgbt life likely line listening little live living local long longer lose losing loss lost love low lower
    lying main major mar matter maybe member mind mini minute miss moment move moving name nearly nice night
    north nothing object offer old open order original part pass passed past person pick place plan play plus
    point pop popular port position possible prepare prescription present pretty prime quick quickly quiet
    raise range rare rate ray ready real red respect responsible rest result return revive right rise rollout
    room round row rumored run running rush salt save sense serious setting several shake sharp ship shooter
    short side sign signal silence similar simple simply single sit situation size sky slow small soft
    something soon south special speed spin spot stage stamp stand star state step stick strange stranger
    strong stronger struggle stuck sudden sure surprise talk target team term terms testing thank throw tie
    tight tiny tip top total touch tour town track trouble truce true type uncertain ups usual value visa vow
    wait walk warm watch way weak weight well west white whole wide wild win word work world worse worst wrong
    young zero beauty count counted draw ear herder hour knew neighbour newborn number string teeth thumb
    typhoon write wrote box default dear quietly heard abroad showing answer bag sum dot leader`,
  furniture: `image caption copyright getty media playback video photo watch live read more story highlights update updated
    exclusive opinion analysis editor editorial column columnist newsletter subscribe share click enlarge toggle listen
    podcast page article post comment link copied beacon via report reported reportedly reports news according source
    anonymous explained explainer review op ed pm am gmt est edt isn fact check poll survey everything know things`,
  outlets: `abc ap associated press axios bbc bloomberg breitbart buzzfeed cbn cbs cnbc cnet cnn engadget fox gizmodo
    guardian hill huffpost ign independent journal latimes mother jones nbc newsmax newsweek npr politico post propublica
    reason reuter reuters salon slate techcrunch techdirt techradar telegraph times townhall usa variety verge vice vox
    washington wired wsj yahoo york blaze caller epoch daily beast kos gamer pcgamer authority biometricupdate ctrl`,
  people: `ajit alex alexander alexandria altman andrew andy ann assange barack barr ben bernie bezo bezos biden bill bob
    brennan brett brian carlson chris clapper clinton cohen comey cortez coulter cruz dan david dean donald dorsey edward
    elizabeth elon eric feinstein flynn franken george giuliani graham greene greenwald harris hassan hayden hegseth hillary
    holder hunter infowar jack jame james jason jeff jeffrey jennifer jim joe john johnson jordan joseph josh julian kavanaugh
    kelly kennedy kerry kevin kim kushner larry leahy lerner lindsey macron maduro mark massie matt mccain mcconnell merkel
    michael michelle mike mitch mueller mulvaney musk nadler nick noem nunes obama ocasio page pai pam paul pelosi pence
    peter podesta pompeo powell putin rand richard robert roger rogers ron rubio rudy ryan sam sander sanders schiff schumer
    scott sean sensenbrenner session sessions sheryl snowden starmer steve stone strzok susan ted thune tim tom trump vance
    warren watt wray wyden xi yiannopoulos zuckerberg rice lee gate adam boehner epstein hagel jone jr lois mamdani sarah steven warner harvard zohran minneapolis
    greenland iowa garmin prague stanford warsaw jamaica albania geneva hague amsterdam strasbourg carolina cambridge greek grace`,
};

const meaningless = new Set(
  Object.values(withoutMeaning).flatMap((list) => list.split(/\s+/).filter((word) => word !== '')),
);

export const bearsNoMeaning = (word: string): boolean =>
  meaningless.has(word) || (word.length < 2 && word !== 'x');
