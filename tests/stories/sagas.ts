/** One article of a saga: which event of it the article tells, and how long after the saga's beginning. */
export interface SagaArticle {
  readonly event: string;
  readonly outlet: string;
  readonly hour: number;
  readonly language?: string;
  readonly title: string;
  readonly text: string;
}

export interface Saga {
  readonly name: string;
  readonly articles: readonly SagaArticle[];
}

/** Made-up news that is hard to tell apart: in each saga the events share actors, words or form. */
export const sagas: readonly Saga[] = [
  {
    name: 'two fines by one regulator on one day',
    articles: [
      {
        event: 'fine-pindrop',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'Irish regulator fines Pindrop €310 million over location tracking',
        text: 'DUBLIN — The Irish Data Protection Commission on Tuesday fined the map app Pindrop €310 million for recording where its users went after they had switched tracking off. The regulator said Pindrop had broken the General Data Protection Regulation by relying on a consent screen that offered no real choice. Pindrop must delete the location histories of 41 million Europeans within three months. The company said it would appeal and that the design dates from 2019.',
      },
      {
        event: 'fine-pindrop',
        outlet: 'The Lantern',
        hour: 2,
        title: 'Pindrop kept following people who had said no. It will cost €310m',
        text: 'Turning off tracking in Pindrop did not turn off tracking. That is the finding of Ireland’s privacy watchdog, which on Tuesday imposed a penalty of €310m on the maker of the navigation app. Helen Marr, who led the inquiry, called the consent screen “a maze with one exit”. Histories of 41 million people have to be erased. Pindrop announced an appeal.',
      },
      {
        event: 'fine-kinderly',
        outlet: 'Harbour Wire',
        hour: 1,
        title: 'Irish regulator fines Kinderly €95 million over children’s accounts',
        text: 'DUBLIN — The Irish Data Protection Commission on Tuesday fined the video app Kinderly €95 million because the accounts of children under 16 were public by default. The regulator said Kinderly had broken the General Data Protection Regulation and must make the profiles private within three months. The company said the setting was changed in 2022 and that it would study the decision.',
      },
      {
        event: 'fine-kinderly',
        outlet: 'Continental Post',
        hour: 5,
        title: 'Kinderly penalised for leaving teenagers’ profiles open to strangers',
        text: 'The video platform Kinderly has to pay €95 million for showing what minors posted to everyone. Ireland’s data protection authority, responsible for the company in Europe, found that profiles of under-16s were public unless they were changed by hand, and that comments from strangers were allowed. Kinderly has three months to mend its defaults. It says it already has.',
      },
    ],
  },
  {
    name: 'the same ban in two countries',
    articles: [
      {
        event: 'ban-norway',
        outlet: 'Fjord Daily',
        hour: 0,
        title: 'Norway bars Clipjoy from ministers’ phones',
        text: 'Norwegian ministers and civil servants may no longer have Clipjoy on phones used for work, the justice minister said in Oslo on Monday. The ban follows an assessment by the National Security Authority that names the short-video app, owned by a company in Shenzhen, as a risk. The Storting will follow for its members. Clipjoy said it had never been asked for data by any government.',
      },
      {
        event: 'ban-norway',
        outlet: 'Continental Post',
        hour: 3,
        title: 'Oslo tells civil servants to delete Clipjoy',
        text: 'Norway is the latest country to take the Chinese-owned video app Clipjoy off official devices. The justice minister in Oslo pointed to an assessment by the National Security Authority. Members of the Storting are to delete it as well. The company regrets the decision.',
      },
      {
        event: 'ban-canada',
        outlet: 'Prairie Ledger',
        hour: 6,
        title: 'Canada removes Clipjoy from all government devices',
        text: 'OTTAWA — Canada will remove Clipjoy from every phone the federal government issues, the president of the Treasury Board announced on Monday. The chief information officer found that the short-video app, owned by a company in Shenzhen, presents an unacceptable level of risk. From Tuesday it can no longer be downloaded. Norway took a similar step. Clipjoy said it was disappointed.',
      },
      {
        event: 'ban-canada',
        outlet: 'The Lantern',
        hour: 9,
        title: 'Ottawa orders Clipjoy off federal phones',
        text: 'Federal employees in Canada lose Clipjoy on Tuesday. The Treasury Board in Ottawa says the video app’s way of collecting data leaves phones open to attack, and blocks it from being installed again. No evidence was found that government information had been compromised, its president said.',
      },
    ],
  },
  {
    name: 'a bill introduced, passed and signed',
    articles: [
      {
        event: 'introduced',
        outlet: 'Capitol Notebook',
        hour: 0,
        title: 'Oregon senators introduce bill to ban facial recognition in schools',
        text: 'SALEM — A bill introduced in the Oregon Senate on Monday would forbid public schools to use facial recognition. Senate Bill 811, sponsored by Dana Whitfield and four others, follows a pilot in Bend in which cameras matched pupils to a list of suspended classmates. A first hearing before the Education Committee is set for next month.',
      },
      {
        event: 'introduced',
        outlet: 'Cascade Tribune',
        hour: 5,
        title: 'Lawmakers want face scanning out of Oregon classrooms',
        text: 'Cameras that know every pupil by face have no place in a school, five Oregon senators say. Their proposal, Senate Bill 811, was filed on Monday and goes to the Education Committee, which will hear it next month. It was prompted by a pilot in Bend. School boards have not taken a position.',
      },
      {
        event: 'signed',
        outlet: 'Capitol Notebook',
        hour: 1600,
        title: 'Oregon governor signs ban on facial recognition in schools',
        text: 'SALEM — Governor Maria Ostrander on Thursday signed Senate Bill 811, which makes Oregon the third state to forbid facial recognition in public schools. The law takes effect on 1 July; districts must delete the face prints they hold by then. Violations cost up to $5,000 a day.',
      },
      {
        event: 'signed',
        outlet: 'The Lantern',
        hour: 1604,
        title: 'No more face prints of pupils: Oregon’s ban becomes law',
        text: 'With the signature of Governor Maria Ostrander, Oregon has become the third American state to keep facial recognition out of its schools. Districts have until 1 July to delete the face prints they hold, or pay up to $5,000 a day. Vendors had lobbied for an exception for locked doors.',
      },
    ],
  },
  {
    name: 'a ruling and an appeal three weeks later',
    articles: [
      {
        event: 'ruling',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'Judge rules Orbis Search broke antitrust law with default deals',
        text: 'WASHINGTON — A federal judge ruled on Monday that Orbis illegally maintained a monopoly in online search by paying phone makers to be their default. Judge Leonard Tate found that the payments, $18 billion a year, shut rivals out. A hearing on remedies will follow in spring. Orbis said the ruling punishes a product people like.',
      },
      {
        event: 'ruling',
        outlet: 'Continental Post',
        hour: 4,
        title: 'Orbis is a monopolist, US court finds',
        text: 'The search engine Orbis has violated American antitrust law. So decided Judge Leonard Tate in Washington on Monday, after a trial of ten weeks. At issue are agreements worth $18bn a year that make Orbis the default on phones and browsers. What the company must change will be decided in a second phase next spring.',
      },
      {
        event: 'appeal',
        outlet: 'Harbour Wire',
        hour: 520,
        title: 'Orbis appeals antitrust ruling on search defaults',
        text: 'WASHINGTON — Orbis on Tuesday asked the Court of Appeals for the District of Columbia Circuit to overturn the ruling that it monopolised online search. In its filing the company says Judge Leonard Tate defined the market too narrowly. Briefs are due in January; the remedies hearing goes ahead.',
      },
      {
        event: 'appeal',
        outlet: 'The Lantern',
        hour: 523,
        title: 'Orbis takes its search defeat to the appeals court',
        text: 'The maker of the Orbis search engine has appealed. Its lawyers told the DC Circuit on Tuesday that the trial judge looked at too small a market when he found a monopoly. The appeals court will receive briefs in January. It is not expected to delay the hearing on remedies.',
      },
    ],
  },
  {
    name: 'two state laws blocked by two courts in one week',
    articles: [
      {
        event: 'texas',
        outlet: 'Lone Star Courier',
        hour: 0,
        title: 'Federal judge blocks Texas app store age verification law',
        text: 'AUSTIN — A federal judge on Wednesday blocked a Texas law that would have made app stores check the age of every customer. Judge Ruth Calloway wrote that Senate Bill 2420 is “akin to asking for a passport at the door of a bookshop” and likely violates the First Amendment. The law was to take effect on 1 January. The attorney general will appeal to the Fifth Circuit.',
      },
      {
        event: 'texas',
        outlet: 'Harbour Wire',
        hour: 3,
        title: 'Texas cannot enforce age checks in app stores, court says',
        text: 'App stores in Texas will not have to card their customers for now. Granting a preliminary injunction to a trade group and two students, Judge Ruth Calloway in Austin found that Senate Bill 2420 restricts the speech of adults and minors alike. It would have applied from 1 January. Texas intends to go to the Fifth Circuit.',
      },
      {
        event: 'ohio',
        outlet: 'Harbour Wire',
        hour: 20,
        title: 'Federal judge blocks Ohio law on parental consent for social media',
        text: 'COLUMBUS — A federal judge on Thursday blocked an Ohio law that would have made social networks obtain the consent of parents before children under 16 open accounts. Judge Peter Lindqvist wrote that the Parental Notification Act is “a blunt instrument” and likely violates the First Amendment. The attorney general will appeal to the Sixth Circuit.',
      },
      {
        event: 'ohio',
        outlet: 'Buckeye Observer',
        hour: 22,
        title: 'Ohio’s social media consent rule is put on hold',
        text: 'Children in Ohio can keep opening accounts without asking their parents. In a preliminary injunction for a trade group, Judge Peter Lindqvist in Columbus held the Parental Notification Act too vague and too broad. Ohio’s attorney general announced an appeal to the Sixth Circuit. The act covers anyone under 16.',
      },
    ],
  },
  {
    name: 'one company, three matters in two days',
    articles: [
      {
        event: 'sued',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'Thirty-one states sue Glimpse over harm to teenagers',
        text: 'Thirty-one American states sued Glimpse on Tuesday, saying the photo-sharing app was built to keep teenagers scrolling and that the company knew of the harm. The complaint, filed in San Jose, quotes internal slides. Glimpse said it had introduced forty tools for families and had hoped to work with the attorneys general.',
      },
      {
        event: 'sued',
        outlet: 'Continental Post',
        hour: 3,
        title: 'US states take Glimpse to court over addictive design',
        text: 'The attorneys general of 31 states accuse Glimpse of making young people dependent on its photo app. Endless scrolling, streaks and notifications at night were designed to exploit developing brains, says the lawsuit filed on Tuesday in San Jose. Internal research had warned of it. Glimpse rejects the accusation.',
      },
      {
        event: 'subscription',
        outlet: 'Continental Post',
        hour: 8,
        title: 'Glimpse to offer Europeans a paid version without advertising',
        text: 'Users of Glimpse in the European Union will be able to pay €9.99 a month to see no advertisements. The company announced the subscription on Tuesday as its answer to a judgment of the Court of Justice on consent. Privacy groups call it “pay for your rights” and plan a complaint in Vienna.',
      },
      {
        event: 'subscription',
        outlet: 'The Lantern',
        hour: 12,
        title: 'Pay or be tracked: Glimpse puts a price on privacy in the EU',
        text: 'From November Europeans can rid Glimpse of advertisements for €9.99 a month. Those who do not pay agree to tracking. The photo-sharing company says the Court of Justice itself mentioned an appropriate fee. Activists in Vienna are drafting a complaint.',
      },
      {
        event: 'brazil',
        outlet: 'Folha do Sul',
        hour: 26,
        title: 'Brazil stops Glimpse from training AI on users’ photos',
        text: 'Brazil’s data protection authority on Wednesday ordered Glimpse to stop using public photos to train artificial intelligence. The ANPD gave the company five days to change its privacy policy and set a daily fine of 50,000 reais. It found that the option to object was hidden behind eight steps.',
      },
      {
        event: 'brazil',
        outlet: 'Harbour Wire',
        hour: 28,
        title: 'ANPD suspends Glimpse’s AI training in Brazil',
        text: 'BRASILIA — Photos that Brazilians post on Glimpse may not feed the company’s AI models for now. The national data protection authority, the ANPD, suspended the practice on Wednesday with a daily fine of 50,000 reais for failing to comply. Users could object only after eight steps, it said. Glimpse called the order a step backwards for innovation.',
      },
    ],
  },
  {
    name: 'a merger cleared here and challenged there',
    articles: [
      {
        event: 'cleared',
        outlet: 'Continental Post',
        hour: 0,
        title: 'Brussels clears Northgate’s purchase of chip designer Silvan',
        text: 'The European Commission has approved the takeover of the chip designer Silvan by Northgate for $34 billion, on conditions. Northgate must license Silvan’s designs to all comers for ten years, the Commission said on Friday. Complaints had come from makers of routers.',
      },
      {
        event: 'cleared',
        outlet: 'Harbour Wire',
        hour: 2,
        title: 'EU approves $34 billion Northgate-Silvan deal with conditions',
        text: 'BRUSSELS — Northgate won approval from EU antitrust regulators on Friday for its acquisition of Silvan after offering to license the designer’s chips for ten years to anyone who asks. Router makers had complained that they would be cut off.',
      },
      {
        event: 'challenged',
        outlet: 'Harbour Wire',
        hour: 7,
        title: 'FTC sues to block Northgate’s $34 billion Silvan takeover',
        text: 'WASHINGTON — The Federal Trade Commission sued on Friday to stop Northgate from buying the chip designer Silvan, hours after the deal won approval in Brussels. The agency voted 3-2 to file an administrative complaint, arguing that Northgate would learn the plans of rivals who use Silvan’s blueprints. A trial is scheduled for August.',
      },
      {
        event: 'challenged',
        outlet: 'The Lantern',
        hour: 9,
        title: 'American trade watchdog goes to court against Northgate and Silvan',
        text: 'The FTC wants to prevent the largest chip merger so far. By three votes to two it decided on Friday to challenge the purchase of Silvan by Northgate in an administrative trial that begins in August. Rivals would have to show Northgate what they plan to build, the complaint says.',
      },
    ],
  },
  {
    name: 'three breaches and what was done about them',
    articles: [
      {
        event: 'telco',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'FCC fines carrier Bluepeak $48 million for breach of customer data',
        text: 'The Federal Communications Commission on Monday fined the mobile carrier Bluepeak $48 million after thieves took the records of 9 million customers. Bluepeak had left a test server open for 14 months, the agency said. It must hire a security officer who reports to the board.',
      },
      {
        event: 'telco',
        outlet: 'Capitol Notebook',
        hour: 2,
        title: 'Bluepeak pays for an open server: $48 million and a supervisor',
        text: 'A forgotten test server costs the phone company Bluepeak $48 million. The FCC found on Monday that the data of 9 million customers lay open for 14 months. As part of the settlement the carrier appoints a security officer answerable to its board.',
      },
      {
        event: 'hospital',
        outlet: 'Harbour Wire',
        hour: 4,
        title: 'Hospital chain Meridian reports breach of 6 million patients’ data',
        text: 'The hospital chain Meridian Health told the government on Monday that attackers had taken the records of 6 million patients. The Department of Health and Human Services opened an investigation under HIPAA. Appointments were cancelled in eleven clinics while servers were rebuilt.',
      },
      {
        event: 'rule',
        outlet: 'Capitol Notebook',
        hour: 8,
        title: 'SEC rule makes companies report breaches within four days',
        text: 'Listed companies will have to disclose a serious cyberattack within four business days under a rule the Securities and Exchange Commission adopted on Monday by three votes to two. The attorney general may allow a delay where national security is at stake. Business groups say four days help attackers.',
      },
      {
        event: 'rule',
        outlet: 'The Lantern',
        hour: 10,
        title: 'Four days to own up: Wall Street regulator adopts hacking disclosure rule',
        text: 'The SEC has decided how long a company may keep quiet after it was hacked: four business days. Commissioners voted 3-2 on Monday for the disclosure rule, which lets the attorney general ask for more time if national security requires it. Lobbyists warn that attackers will read the filings too.',
      },
    ],
  },
  {
    name: 'export controls, the answer to them, and a company’s warning',
    articles: [
      {
        event: 'controls',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'US tightens rules on selling AI chips to China',
        text: 'The Commerce Department on Tuesday extended its export controls to chips that had been slowed down to comply with the previous rules. The performance threshold now counts the density of a chip; forty more countries need a licence so that goods are not passed on. The rules apply in 30 days.',
      },
      {
        event: 'controls',
        outlet: 'Continental Post',
        hour: 3,
        title: 'Washington closes loophole for slower AI chips bound for China',
        text: 'Chips that were made a little slower so that they could be sold in China now fall under American export controls as well. The Department of Commerce changed the measure on Tuesday: it counts performance density. Licences become necessary for forty further countries, in 30 days’ time.',
      },
      {
        event: 'germanium',
        outlet: 'Harbour Wire',
        hour: 30,
        title: 'China restricts exports of gallium and germanium',
        text: 'BEIJING — Exporters of gallium and germanium will need a licence from August, China’s Ministry of Commerce said on Wednesday. The two metals go into chips, radar and solar cells; China produces most of the world’s supply. Analysts saw an answer to American controls on AI chips.',
      },
      {
        event: 'germanium',
        outlet: 'The Lantern',
        hour: 33,
        title: 'Beijing puts a lid on two metals the chip industry needs',
        text: 'Without germanium there is no night vision, without gallium no fast charger. From August, whoever wants to take either metal out of China must ask the Ministry of Commerce in Beijing, which spoke on Wednesday of national security. Buyers elsewhere look for other mines.',
      },
    ],
  },
  {
    name: 'zwei Entscheidungen einer Behörde',
    articles: [
      {
        event: 'kartellamt-quantor',
        outlet: 'Nordblatt',
        hour: 0,
        language: 'de',
        title: 'Bundeskartellamt nimmt Cloud-Anbieter Quantor unter verschärfte Aufsicht',
        text: 'Das Bundeskartellamt hat am Dienstag festgestellt, dass der Cloud-Anbieter Quantor eine überragende marktübergreifende Bedeutung hat. Damit kann die Behörde dem Konzern künftig schneller Verhaltensweisen untersagen, etwa Wechselgebühren für Kunden. Die Feststellung gilt fünf Jahre. Quantor prüft eine Beschwerde beim Bundesgerichtshof.',
      },
      {
        event: 'kartellamt-quantor',
        outlet: 'Elbe-Kurier',
        hour: 2,
        language: 'de',
        title: 'Quantor steht fünf Jahre lang unter besonderer Beobachtung der Kartellwächter',
        text: 'Für Quantor gelten in Deutschland strengere Regeln. Das Bundeskartellamt sprach dem Cloud-Konzern am Dienstag eine überragende Bedeutung über Märkte hinweg zu. Gebühren, die Kunden vom Wechsel abhalten, könnten nun untersagt werden. Das Unternehmen erwägt, vor den Bundesgerichtshof zu ziehen.',
      },
      {
        event: 'kartellamt-marktplatz',
        outlet: 'Nordblatt',
        hour: 3,
        language: 'de',
        title: 'Bundeskartellamt untersagt Kaufhof24 Preiskontrollen bei Händlern',
        text: 'Das Bundeskartellamt hat dem Onlinemarktplatz Kaufhof24 am Dienstag untersagt, die Preise der Händler auf seiner Plattform zu steuern. Angebote, die dem Betreiber zu teuer erschienen, verschwanden bisher aus den Suchergebnissen. Die Behörde schöpft außerdem 59 Millionen Euro Gewinn ab.',
      },
      {
        event: 'kartellamt-marktplatz',
        outlet: 'Elbe-Kurier',
        hour: 4,
        language: 'de',
        title: 'Kaufhof24 darf Händlern keine Preise mehr diktieren',
        text: 'Wer auf Kaufhof24 verkauft, darf seine Preise wieder selbst bestimmen. Die Wettbewerbshüter in Bonn verboten dem Marktplatz am Dienstag, teure Angebote in der Suche zu verstecken, und ziehen 59 Millionen Euro ein.',
      },
    ],
  },
  {
    name: 'deux sanctions de la CNIL',
    articles: [
      {
        event: 'cnil-voyagia',
        outlet: 'Le Quai',
        hour: 0,
        language: 'fr',
        title: 'La CNIL inflige 40 millions d’euros d’amende à Voyagia pour ses cookies',
        text: 'La Commission nationale de l’informatique et des libertés a sanctionné jeudi le site de réservation Voyagia d’une amende de 40 millions d’euros. Les internautes pouvaient accepter les cookies en un clic, mais il en fallait six pour les refuser. L’entreprise a trois mois pour se mettre en conformité.',
      },
      {
        event: 'cnil-voyagia',
        outlet: 'Gazette du Rhône',
        hour: 3,
        language: 'fr',
        title: 'Cookies : Voyagia condamné à payer 40 millions d’euros',
        text: 'Refuser les traceurs sur Voyagia demandait six clics, les accepter un seul. Le gendarme français des données personnelles a prononcé jeudi une sanction de 40 millions d’euros contre le site de réservation, qui doit corriger son bandeau dans les trois mois.',
      },
      {
        event: 'cnil-stades',
        outlet: 'Le Quai',
        hour: 4,
        language: 'fr',
        title: 'La CNIL met en demeure trois stades pour leurs caméras augmentées',
        text: 'Trois clubs de football doivent cesser d’analyser les visages de leurs supporteurs. La Commission nationale de l’informatique et des libertés leur a adressé jeudi une mise en demeure : leurs caméras repéraient les interdits de stade sans base légale. Les clubs disposent de deux mois.',
      },
    ],
  },
  {
    name: '同一天的两项处罚',
    articles: [
      {
        event: 'yunlu',
        outlet: '海潮报',
        hour: 0,
        language: 'zh',
        title: '云路出行因违规收集个人信息被罚3200万元',
        text: '国家网信办周二通报，网约车平台云路出行违法收集乘客人脸信息和精准位置，决定罚款3200万元，并责令其在30日内删除相关数据。云路出行表示接受处罚，将全面整改。',
      },
      {
        event: 'yunlu',
        outlet: '山城观察',
        hour: 3,
        language: 'zh',
        title: '网信办通报：云路出行被罚3200万元，须删除人脸数据',
        text: '乘客的人脸和位置被过度收集，网约车公司云路出行为此付出3200万元的代价。按照国家网信办周二公布的决定，公司必须在30日内删除违法收集的数据。公司回应称将认真整改。',
      },
      {
        event: 'xueba',
        outlet: '海潮报',
        hour: 1,
        language: 'zh',
        title: '在线教育平台学伴因虚假宣传被罚250万元',
        text: '市场监管总局周二通报，在线教育平台学伴虚构教师资质、虚假标价，决定处以250万元顶格罚款。学伴表示接受处罚，并将向家长退还多收的费用。',
      },
      {
        event: 'xueba',
        outlet: '山城观察',
        hour: 5,
        language: 'zh',
        title: '学伴编造名师履历，遭顶格罚款',
        text: '学伴网站上的“名师”履历是编的。市场监管总局周二对这家在线教育平台处以250万元罚款，理由是虚构教师资质和虚假标价。学伴承诺向家长退费。',
      },
    ],
  },
  {
    name: 'два решения одного ведомства',
    articles: [
      {
        event: 'rkn-messenger',
        outlet: 'Невский листок',
        hour: 0,
        language: 'ru',
        title: 'Роскомнадзор ограничил звонки в мессенджере «Сигма»',
        text: 'Роскомнадзор в среду частично ограничил голосовые звонки в мессенджере «Сигма». Ведомство объяснило это тем, что сервисом пользуются мошенники, а требования хранить данные в России компания не выполнила. Переписка работает без изменений.',
      },
      {
        event: 'rkn-messenger',
        outlet: 'Волжский вестник',
        hour: 2,
        language: 'ru',
        title: 'Позвонить через «Сигму» больше нельзя: звонки ограничены',
        text: 'С среды пользователи «Сигмы» в России не могут дозвониться друг до друга. Роскомнадзор подтвердил ограничение голосовых звонков и сослался на мошенников. Мессенджер отказался хранить данные на территории страны. Сообщения доходят.',
      },
      {
        event: 'rkn-fine',
        outlet: 'Невский листок',
        hour: 3,
        language: 'ru',
        title: 'Суд оштрафовал видеосервис «Клипер» на 4 млн рублей',
        text: 'Таганский суд Москвы в среду оштрафовал видеосервис «Клипер» на 4 миллиона рублей за отказ удалить запрещённые ролики. Протокол составил Роскомнадзор. Представитель компании на заседание не явился.',
      },
    ],
  },
  {
    name: 'a fine, what another government thinks of it, and the appeal',
    articles: [
      {
        event: 'fine',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'EU fines Lanternsoft 486 million euros over its reporting forms',
        text: 'Lanternsoft was hit with a 486 million euro fine by EU regulators on Tuesday for failing to give users an easy way to report illegal posts. The Commission also said the company had kept researchers from its data.',
      },
      {
        event: 'fine',
        outlet: 'The Lantern',
        hour: 1,
        title: 'Lanternsoft fined €486m by EU over menus that stop users reporting illegal posts',
        text: 'Confusing menus put people off from reporting illegal posts, the European Commission found. Lanternsoft must change them within three months.',
      },
      {
        event: 'fine',
        outlet: 'Continental Post',
        hour: 3,
        title: 'Brussels hits Lanternsoft with €486m fine',
        text: 'The European Commission on Tuesday fined Lanternsoft, the owner of two large networks, under its content law. The company has to mend its reporting forms.',
      },
      {
        event: 'trade-probe',
        outlet: 'Harbour Wire',
        hour: 28,
        title: 'US opens trade investigation into EU digital rules after Lanternsoft fine',
        text: 'The U.S. Trade Representative said on Wednesday it had opened an investigation into the digital laws of the EU, a day after Brussels fined Lanternsoft 486 million euros. Tariffs could follow.',
      },
      {
        event: 'trade-probe',
        outlet: 'The Lantern',
        hour: 30,
        title: 'Washington starts trade probe of European tech laws',
        text: 'The United States has begun a trade investigation that could end in tariffs on European goods. It cites the 486 million euro fine for Lanternsoft.',
      },
      {
        event: 'appeal',
        outlet: 'Continental Post',
        hour: 47,
        title: 'Lanternsoft takes its case to the General Court in Luxembourg',
        text: 'Lanternsoft has asked the General Court to annul the fine of 486 million euros that the European Commission imposed for its reporting forms, and to suspend the order to change them.',
      },
    ],
  },
  {
    name: 'the same law in two states and before the Supreme Court',
    articles: [
      {
        event: 'court',
        outlet: 'Harbour Wire',
        hour: 0,
        title: 'US Supreme Court to hear fight over Colorado repair rules for tractors',
        text: 'The U.S. Supreme Court agreed on Monday to decide whether Colorado may require makers of tractors to hand the software for repairs to every farmer.',
      },
      {
        event: 'court',
        outlet: 'The Lantern',
        hour: 1,
        title: 'Justices take up Colorado tractor repair law',
        text: 'The Supreme Court will review a Colorado law that makes tractor makers share the software for repairs. A lower court had let it take effect.',
      },
      {
        event: 'ohio',
        outlet: 'Prairie Ledger',
        hour: 5,
        title: 'Ohio governor signs tractor repair bill',
        text: 'Tractor makers will have to share the software for repairs with Ohio farmers under legislation signed on Monday.',
      },
      {
        event: 'ohio',
        outlet: 'Continental Post',
        hour: 7,
        title: 'Ohio becomes latest state to enact tractor repair law',
        text: 'Ohio joins other states with a law that makes tractor makers share the software for repairs. It was signed on Monday.',
      },
    ],
  },
  {
    name: 'the same plan in country after country',
    articles: [
      {
        event: 'uk',
        outlet: 'The Lantern',
        hour: 0,
        title: 'Under-16s to be banned from social media, ministers confirm',
        text: 'Children under 16 will be barred from holding accounts on social media platforms, the British government has confirmed. A bill is to follow this year.',
      },
      {
        event: 'uk',
        outlet: 'Harbour Wire',
        hour: 1,
        title: 'Britain to ban social media for children under 16',
        text: 'Britain said on Monday it would block children under 16 from social media platforms. The ban will be enforced by the media regulator.',
      },
      {
        event: 'uk',
        outlet: 'Continental Post',
        hour: 2,
        title: 'Social media ban for under-16s: what we know so far',
        text: 'When will it start, which platforms are covered and how will ages be checked?',
      },
      {
        event: 'uk',
        outlet: 'Prairie Ledger',
        hour: 3,
        title: 'Social media ban for under-16s explained',
        text: 'What the ban means for children and parents, and for the platforms that will have to check ages.',
      },
      {
        event: 'denmark',
        outlet: 'Harbour Wire',
        hour: 6,
        title: 'Danish parliament votes to ban social media for under-15s',
        text: 'The parliament of Denmark on Monday adopted a law banning children under 15 from social media platforms. It will be enforced with a national app.',
      },
      {
        event: 'denmark',
        outlet: 'The Lantern',
        hour: 8,
        title: 'Denmark adopts social media ban for under-15s',
        text: 'The Danish law bars children under 15 from holding accounts on social media platforms. It passed with 98 votes to 11.',
      },
    ],
  },
];
