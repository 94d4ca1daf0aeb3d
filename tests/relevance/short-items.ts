/** A headline and a line, as feeds carry them, with what an editor of technology policy would say of it. */
export interface ShortItem {
  readonly title: string;
  readonly text?: string;
  readonly language?: string;
  readonly relevant: boolean;
  /** Among the topics and regions found. */
  readonly topics?: readonly string[];
  readonly regions?: readonly string[];
}

const relevant = (title: string, expected: Omit<ShortItem, 'title' | 'relevant'> = {}): ShortItem => ({
  title,
  relevant: true,
  ...expected,
});
const irrelevant = (title: string, expected: Omit<ShortItem, 'title' | 'relevant'> = {}): ShortItem => ({
  title,
  relevant: false,
  ...expected,
});

export const shortItems: readonly ShortItem[] = [
  // Privacy
  relevant('Weather app maker to pay $7 million for selling users’ movements', {
    text: 'The Federal Trade Commission says the company never asked for consent.',
    topics: ['privacy'],
    regions: ['us'],
  }),
  relevant('Norway’s data watchdog tells retailer to stop tracking shoppers by Wi-Fi', {
    topics: ['privacy'],
    regions: ['switzerland'],
  }),
  relevant('Lawmakers in Ohio revive comprehensive privacy bill', { topics: ['privacy'], regions: ['us'] }),
  relevant('Fertility clinic chain fined under GDPR after sending records to advertisers', {
    topics: ['privacy'],
  }),
  relevant('Class action accuses robot vacuum maker of uploading floor plans without consent', {
    topics: ['privacy'],
  }),
  relevant('Kenya’s data commissioner orders lender to delete borrowers’ contact lists', {
    topics: ['privacy'],
    regions: ['africa'],
  }),
  // Competition
  relevant('EU opens antitrust probe into chatbot exclusivity on messaging apps', {
    topics: ['competition'],
    regions: ['eu'],
  }),
  relevant('Judge lets states’ monopoly case against Amazon go to trial', {
    topics: ['competition'],
    regions: ['us'],
  }),
  relevant('CMA clears payments merger after remedies', {
    text: 'The regulator had feared higher fees for online shops.',
    topics: ['competition'],
    regions: ['uk'],
  }),
  relevant('Japan orders phone makers to let users choose their search engine', { regions: ['japan'] }),
  relevant('Indian regulator fines app store owner over billing rules', {
    text: 'The Competition Commission of India gave it 60 days to comply.',
    topics: ['competition'],
    regions: ['india'],
  }),
  relevant('Small developers ask court to enforce steering ruling against Apple', {
    topics: ['competition'],
  }),
  // Speech and content
  relevant('Ofcom fines forum operator for ignoring illegal content duties', {
    topics: ['content'],
    regions: ['uk'],
  }),
  relevant('Meta’s Oversight Board overturns removal of protest video', { topics: ['content'] }),
  relevant('Supreme Court agrees to hear challenge to state social media law', {
    topics: ['platforms'],
    regions: ['us'],
  }),
  relevant('Turkey blocks streaming site over documentary about the president', { regions: ['turkey'] }),
  relevant('Appeals court narrows Section 230 shield for recommendation algorithms', {
    topics: ['content'],
    regions: ['us'],
  }),
  relevant('Malaysia threatens X with legal action over deepfake images', {
    topics: ['content'],
    regions: ['southeast-asia'],
  }),
  relevant('Brazil’s Supreme Court says platforms are liable for posts they fail to remove', {
    topics: ['content'],
    regions: ['brazil'],
  }),
  // AI
  relevant('Brussels publishes guidance on high-risk systems under the AI Act', {
    topics: ['ai'],
    regions: ['eu'],
  }),
  relevant('Governor signs law requiring chatbots to disclose that they are not human', { topics: ['ai'] }),
  relevant('Court rejects expert report written by ChatGPT and fines the lawyer', { topics: ['ai'] }),
  relevant('Senators seek testing mandate for frontier AI models', { topics: ['ai'], regions: ['us'] }),
  relevant('Tenants sue over algorithm that scores rental applicants', { topics: ['ai'] }),
  relevant('Regulator grounds robotaxi fleet after second crash', { topics: ['ai'] }),
  relevant('UK drops plan to let AI firms train on copyrighted songs by default', {
    topics: ['ai', 'intellectual-property'],
    regions: ['uk'],
  }),
  // Cybersecurity
  relevant('White House names Chinese contractor in telecom hack and announces sanctions', {
    topics: ['cybersecurity'],
    regions: ['us', 'china'],
  }),
  relevant('Hospitals must report breaches within three days under proposed federal rule', { regions: [] }),
  relevant('EU agrees cybersecurity rules for connected devices', {
    topics: ['cybersecurity'],
    regions: ['eu'],
  }),
  relevant('Regulator bans foreign-made routers from government networks, citing national security', {
    topics: ['cybersecurity'],
  }),
  relevant('Treaty against cybercrime signed in Hanoi despite protests from rights groups', {
    topics: ['cybersecurity'],
  }),
  // Surveillance
  relevant('Police must get a warrant for license plate reader searches, state court rules', {
    topics: ['surveillance'],
  }),
  relevant('Spyware vendor added to US blacklist', { topics: ['surveillance'], regions: ['us'] }),
  relevant('Apple appeals secret British order to open encrypted backups', {
    topics: ['surveillance'],
    regions: ['uk'],
  }),
  relevant('City council votes to ban facial recognition in shops', { topics: ['surveillance'] }),
  relevant('Denmark withdraws message-scanning proposal after encryption outcry', {
    topics: ['surveillance'],
    regions: ['eu'],
  }),
  relevant('Immigration agency buys location data to avoid warrants, documents show', {
    topics: ['privacy'],
  }),
  // Telecoms
  relevant('FCC rolls back broadband label requirement', { topics: ['telecom'], regions: ['us'] }),
  relevant('India auctions 26 GHz spectrum as operators complain about reserve price', {
    topics: ['telecom'],
    regions: ['india'],
  }),
  relevant('Iraq cuts internet nationwide during school exams', {
    topics: ['telecom'],
    regions: ['middle-east'],
  }),
  relevant('Net neutrality returns to court', { topics: ['telecom'] }),
  relevant('Carriers fined for charging customers roaming fees inside the EU', {
    topics: ['telecom'],
    regions: ['eu'],
  }),
  // Chips and trade
  relevant('Washington lets chipmaker sell downgraded AI chips to China in return for a share', {
    topics: ['chips'],
    regions: ['china'],
  }),
  relevant('Netherlands widens export controls on lithography spare parts', {
    topics: ['chips'],
    regions: ['eu'],
  }),
  relevant('Beijing adds drone component makers to export control list', {
    topics: ['chips'],
    regions: ['china'],
  }),
  // Platforms and labour
  relevant('Spain’s labour inspectors reclassify 8,000 delivery riders as employees', {
    topics: ['platforms'],
    regions: ['eu'],
  }),
  relevant('WeChat pauses sign-ups while it brings itself in line with new data rules', {
    topics: ['privacy'],
    regions: ['china'],
  }),
  relevant('TikTok sale must close by March, judge says', { topics: ['platforms'] }),
  relevant('Moderators in Nairobi win ruling against social media contractor', { regions: ['africa'] }),
  // Crypto
  relevant('Senate committee advances stablecoin oversight bill', { topics: ['crypto'], regions: ['us'] }),
  relevant('Exchange founder charged with evading crypto sanctions', { topics: ['crypto'] }),
  relevant('Nigeria licenses its first crypto exchanges under new rules', {
    topics: ['crypto'],
    regions: ['africa'],
  }),
  // Intellectual property
  relevant('Novelists win right to sue AI company over pirated training books', {
    topics: ['ai', 'intellectual-property'],
  }),
  relevant('Court orders internet providers to block forty pirate sports streams', {
    topics: ['intellectual-property'],
  }),
  relevant('Copyright Office rejects exemption for archived video games', {
    topics: ['intellectual-property'],
  }),
  // Children
  relevant('Norway proposes minimum age of 15 for social media', {
    topics: ['children'],
    regions: ['switzerland'],
  }),
  relevant('Age verification law for app stores blocked by federal judge', {
    topics: ['children'],
    regions: ['us'],
  }),
  relevant('Attorneys general sue gaming platform over child safety', { topics: ['children'] }),
  // Other languages
  relevant('网信办约谈多家短视频平台，要求整改未成年人模式', {
    language: 'zh',
    topics: ['children'],
    regions: ['china'],
  }),
  relevant('市场监管总局对某外卖平台“二选一”行为罚款三十亿元', {
    language: 'zh',
    topics: ['competition'],
    regions: ['china'],
  }),
  relevant('美国将三家芯片企业列入实体清单', { language: 'zh', topics: ['chips'], regions: ['us'] }),
  relevant('個資外洩：數位發展部要求電商平台限期改善', { language: 'zh' }),
  relevant('Datenschutzbehörde untersagt Supermarktkette Gesichtserkennung', {
    language: 'de',
    topics: ['privacy', 'surveillance'],
  }),
  relevant('Bundestag streitet über Vorratsdatenspeicherung und Chatkontrolle', {
    language: 'de',
    topics: ['surveillance'],
    regions: ['eu'],
  }),
  relevant('Bundeskartellamt mahnt Amazon wegen Preiskontrolle ab', {
    language: 'de',
    topics: ['competition'],
    regions: ['eu'],
  }),
  relevant('La Cnil met en demeure une plateforme de rencontres pour défaut de protection des données', {
    language: 'fr',
    topics: ['privacy'],
  }),
  relevant('L’Assemblée adopte la vérification de l’âge sur les sites pornographiques', {
    language: 'fr',
    topics: ['children'],
  }),
  relevant('La justice condamne Uber : les chauffeurs étaient salariés', { language: 'fr' }),
  relevant('El Congreso aprueba la ley de inteligencia artificial con multas de hasta 35 millones', {
    language: 'es',
    topics: ['ai'],
  }),
  relevant('La CNMC multa a Booking por abuso de posición dominante', {
    language: 'es',
    topics: ['competition'],
  }),
  relevant('Роскомнадзор заблокировал ещё десять VPN-сервисов', {
    language: 'ru',
    topics: ['content'],
    regions: ['russia'],
  }),
  relevant('Госдума приняла закон о запрете рекламы в запрещённых соцсетях', {
    language: 'ru',
    regions: ['russia'],
  }),
  relevant('公取委、スマホ新法でアップルに排除措置命令', {
    language: 'ja',
    topics: ['competition'],
    regions: ['japan'],
  }),
  relevant('개인정보보호위원회, 쿠팡에 과징금 부과', {
    language: 'ko',
    topics: ['privacy'],
    regions: ['korea'],
  }),

  // Products and reviews
  irrelevant('This folding phone finally has the battery life I wanted'),
  irrelevant('The new tablet is thin, bright and a little dull', {
    text: 'We used it for two weeks. The screen is superb.',
  }),
  irrelevant('Noise-cancelling headphones under $100, ranked'),
  irrelevant('Apple adds blood-oxygen graph to its health app'),
  irrelevant('Google brings live captions to video calls'),
  irrelevant('WhatsApp tests scheduled messages'),
  irrelevant('OpenAI’s new model writes better poetry'),
  irrelevant('Samsung’s next watch may last four days on a charge'),
  irrelevant('Microsoft Paint gets layers'),
  irrelevant('Ten tips for a faster laptop'),
  irrelevant('Black Friday: the best television deals so far'),
  irrelevant('Firefox 150 loads pages faster'),
  irrelevant('Nvidia shows a graphics card for tiny cases'),
  irrelevant('Tesla opens orders for seven-seat Model Y'),
  // Business
  irrelevant('Chipmaker beats estimates as data center revenue doubles'),
  irrelevant('Delivery startup raises $40 million to expand in Poland'),
  irrelevant('Streaming service adds six million subscribers'),
  irrelevant('Amazon shares slip after cloud growth slows'),
  irrelevant('Alibaba reports best quarter in three years'),
  irrelevant('Payments company names new chief financial officer'),
  irrelevant('Bitcoin climbs as traders bet on rate cut'),
  irrelevant('Software firm cuts 500 jobs to focus on AI'),
  // Science and engineering
  irrelevant('Telescope finds water vapour around a distant planet'),
  irrelevant('Chemists build a battery from iron and air'),
  irrelevant('Neural network predicts protein shapes in seconds'),
  irrelevant('How compilers reorder your code'),
  irrelevant('A week with the new release of the Linux kernel'),
  irrelevant('Rocket carrying broadband satellites lifts off after two delays'),
  irrelevant('Robot learns to fold shirts by watching videos'),
  // Crime and breaches without policy
  irrelevant('Hackers leak source code of racing game'),
  irrelevant('Ransomware shuts brewery for a week'),
  irrelevant('Critical bug in web server allows remote code execution'),
  irrelevant('Man jailed for stealing copper phone cables'),
  irrelevant('Phishing emails imitate parcel services before Christmas'),
  // Politics without technology
  irrelevant('Senate confirms new ambassador to Canada'),
  irrelevant('Supreme Court takes up school prayer case'),
  irrelevant('EU ministers agree fishing quotas for the Baltic'),
  irrelevant('Governor vetoes bill on property tax'),
  irrelevant('Court throws out challenge to dam in Brazil'),
  irrelevant('Parliament debates pensions until dawn'),
  irrelevant('Jury finds former banker guilty of fraud'),
  irrelevant('Drug company settles lawsuits over painkiller'),
  irrelevant('White House unveils plan for national parks'),
  irrelevant('Police charge two after museum theft'),
  irrelevant('Regulator orders recall of baby food'),
  irrelevant('Farm union sues ministry over milk price'),
  // Sport, culture, life
  irrelevant('Midfielder out for six weeks with knee injury'),
  irrelevant('Judges praise baker’s lemon cake in final'),
  irrelevant('Singer cancels tour after fall'),
  irrelevant('Why we still read detective novels'),
  irrelevant('The apple harvest is late this year'),
  irrelevant('Turkey recipes for small ovens'),
  irrelevant('Amazon rainforest loses less tree cover than last year'),
  irrelevant('Film review: a spy thriller with no surprises'),
  irrelevant('Walking in the Alps with two donkeys'),
  // Other languages
  irrelevant('小米新款手机评测：续航大幅提升', { language: 'zh' }),
  irrelevant('国足比赛二比一取胜', { language: 'zh' }),
  irrelevant('某芯片公司公布财报，营收增长两成', { language: 'zh' }),
  irrelevant('Neues Notebook im Test: leise und schnell', { language: 'de' }),
  irrelevant('Gericht spricht Bürgermeister vom Vorwurf der Untreue frei', { language: 'de' }),
  irrelevant('Prise en main du nouveau casque de réalité virtuelle', { language: 'fr' }),
  irrelevant('Le gouvernement présente son budget agricole', { language: 'fr' }),
  irrelevant('El nuevo móvil plegable llega a las tiendas', { language: 'es' }),
  irrelevant('El Senado aprueba la reforma de las pensiones', { language: 'es' }),
  irrelevant('Обзор новой игровой консоли', { language: 'ru' }),
  irrelevant('Суд арестовал бывшего губернатора', { language: 'ru' }),
  irrelevant('新型スマホの発売日が決まる', { language: 'ja' }),
  irrelevant('삼성전자 신제품 출시 행사 개최', { language: 'ko' }),
];
