import { wordSet } from '../../shared/word-set.ts';

export const weekdaysAndMonths = wordSet(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri
  Sat Sun
`);

/** Words before a name that make it a person. */
export const personTitles = wordSet(`
  Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Sen Senator Rep Representative Gov Governor
  President Chancellor Minister Secretary Commissioner Chairman Chairwoman Chair Chairperson Judge Justice
  Magistrate Congressman Congresswoman Chief Director Attorney Spokesman Spokeswoman Spokesperson CEO CFO
  CTO COO Mayor King Queen Prince Princess Pope Premier Ambassador General Councillor Officer Capt Captain
  Col Colonel Lt Lieutenant Sgt Sergeant Inspector Superintendent Sheriff Detective Rev Reverend Archbishop
  Agent Cmdr Commander Adm Admiral Gen Pastor Bishop Cardinal Imam Ayatollah Sheikh Coach Speaker Leader Analyst Founder MP MEP MLA Shri Smt Shrimati Datuk Tan Hon
`);

export const maleTitles = wordSet('Mr Sir Lord King Prince Pope Chairman Spokesman Congressman Shri');

export const femaleTitles = wordSet(
  'Mrs Ms Miss Dame Lady Queen Princess Chairwoman Spokeswoman Congresswoman Smt Shrimati',
);

export const maleNames = wordSet(`
  James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony
  Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan
  Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank
  Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle
  Noah Ethan Jeremy Walter Keith Roger Sean Gerald Carl Dylan Harold Jesse Bryan Lawrence Arthur Gabriel
  Bruce Logan Billy Joe Alan Juan Elijah Willie Albert Wayne Randy Mason Vincent Liam Roy Bobby Caleb
  Bradley Russell Lucas Tim Tom Jim Bill Bob Mike Dave Dan Chris Steve Jeff Ben Sam Matt Greg Ted Chuck
  Mitch Ron Rick Nick Tony Andy Ken Don Jon Ed Phil Ray Josh Thierry Emmanuel Olaf Jair Luiz Narendra Rahul
  Amit Ravi Ashwini Rajeev Sundar Satya Elon Jensen Pavel Vladimir Sergei Dmitry Volodymyr Changpeng Shinzo
  Fumio Yoshihide Boris Rishi Keir Leo Mohammed Muhammad Ahmed Ali Omar Hassan Abdul Ibrahim Carlos Luis
  Pedro Miguel Antonio Francisco Javier Fernando Alejandro Pierre François Bruno Hans Klaus Jürgen Stefan
  Andreas Wolfgang Giovanni Marco Matteo Usain Sachin Virat Arvind Manish Rajesh Sanjay Vijay Anil Sunil
  Suresh Ramesh Mukesh Nitin Akshay Salman Aamir Imran Nawaz Devendra Yogi Kapil Harsh Kunal Rohit Rohan
  Nikhil Vikram Arjun Karan Hiroshi Takashi Kenji Kazuo Yoshinobu Minsu Jaewon Bongani Kwame Chidi Emeka
  Segun Tunde Mahmoud Hussein Bashar Hamid Yusuf Mehmet Recep Ivan Igor Alexei Alexey Nikolai Mikhail Andrei
  Yuri Oleg Maxim Viktor Petro Piotr Tomasz Lars Erik Anders Henrik Mikael Johan Sven Jens Kai Bjarne Paulo
  João Rui Tiago Diego Andrés Ricardo Rafael Sergio Mario Jaime Gustavo Edouard Cédric Luca Giuseppe Paolo
  Roberto Zac Zack Brad Chad Doug Evan Glenn Hugh Ian Joel Karl Kirk Kurt Lance Leon Lloyd Luke Marcus
  Martin Maurice Mitchell Neil Norman Oliver Oscar Owen Perry Philip Preston Ralph Rex Ross Rupert Shaun
  Simon Spencer Stan Stuart Toby Todd Travis Trevor Troy Victor Vince Warren Wesley Xavier Alec Alistair
  Barack Bernie Bret Brett Clarence Clay Cody Cory Curtis Damian Darren Derek Dick Dominic Duncan Dustin
  Earl Eddie Edgar Elliot Ernest Eugene Floyd Frederick Garrett Geoffrey Gerard Gilbert Gordon Graham Hank
  Harrison Harvey Herman Howard Irving Isaac Jared Jake Jesus Jimmy Johnny Julian Kent Lewis Lionel Louis
  Malcolm Marvin Max Melvin Miles Mohamed Morris Nate Ned Nelson Noel Rand Reed Reggie Rob Rod Rodney Roland
  Roman Rudy Sidney Sheldon Solomon Stanley Sterling Tommy Tyrone Wade Wallace Winston Woody Zach
`);

export const femaleNames = wordSet(`
  Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret
  Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Dorothy Rebecca Sharon Laura
  Cynthia Amy Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine Christine Helen
  Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Lauren Christina
  Joan Evelyn Judith Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Ann Kathryn
  Abigail Sophia Frances Alice Judy Isabella Julia Grace Amber Denise Danielle Marilyn Beverly Charlotte
  Natalie Theresa Diana Brittany Doris Kayla Lori Marie Lina Ursula Margrethe Sheryl Věra Vera Henna Jacinda
  Nadine Fatima Ana Carmen Kamala Hillary Melania Ivanka Jill Priyanka Deepika Sonia Smriti Nirmala Sushma
  Mamata Mehbooba Malaika Aishwarya Katrina Kareena Anushka Meghan Camilla Kate Serena Venus Simona Naomi
  Malala Aung Yulia Natalia Olga Irina Svetlana Tatiana Anastasia Ekaterina Elena Marina Oksana Ingrid
  Astrid Freja Sanna Mette Magdalena Agnieszka Katarzyna Ewa Lucia Giulia Francesca Chiara Valentina Camila
  Gabriela Daniela Mariana Lucía Sofía Isabel Pilar Dolores Cristina Beatriz Inês Joana Marine Ségolène
  Christelle Amélie Aurélie Margaux Claire Sophie Céline Brigitte Anne-Marie Birgit Heike Petra Sabine
  Ulrike Claudia Monika Renate Annalena Svenja Franziska Katja Yuki Yuko Akiko Keiko Mei Ling Xiaomei Fatou
  Aisha Amina Zainab Leila Layla Noor Shireen Yasmin Zara Ayesha Benazir Anita Audrey Bella Bethany Bonnie
  Bridget Brooke Carla Caroline Carrie Cassandra Cecilia Clara Colleen Connie Courtney Crystal Daisy Darlene
  Dawn Debbie Dolly Edith Eileen Elaine Eleanor Ella Ellen Elsa Erica Erin Esther Ethel Eva Eve Felicia
  Fiona Gail Geraldine Gina Ginger Gretchen Gwen Hailey Harriet Hazel Heidi Hilary Holly Irene Iris Ivy Jane
  Jasmine Jeanne Jenna Jenny Jocelyn Jodi Josephine Juanita Kara Karla Katie Kay Kendra Kirsten Krista
  Kristen Kristin Leah Lena Lillian Lily Liz Lois Loretta Louise Lucille Lucy Lydia Mabel Maggie Marcia
  Margarita Marianne Marjorie Marlene Maureen Maxine Maya Melanie Melinda Mia Mildred Mindy Miranda Molly
  Monica Nadia Nina Nora Norma Paige Pam Paula Pauline Pearl Peggy Penny Phyllis Polly Rebekah Regina Renee
  Rhonda Rita Roberta Rosalind Rose Roxanne Ruby Sabrina Sadie Sally Sheila Shelly Sherry Stacey Stella Sue
  Suzanne Sylvia Tabitha Tamara Tammy Tanya Tara Teri Tessa Tiffany Tina Tonya Trish Valerie Vanessa Vicki
  Vivian Wanda Wendy Whitney Willa Yolanda Yvette Yvonne Zoe
`);

/** First names of either gender, and family names that are written first. */
export const otherFirstNames = wordSet(`
  Xi Jinping Li Wang Zhang Liu Chen Yang Shou Max Lei Jae Kim Moon Jean Jordan Robin Leslie Pat Tracy Kerry
  Dana Jessie Kelly Terry Jackie Taylor Casey Jamie Morgan Riley Alexis Lee Jan Andrea Jo Toni
`);

export const companyWords = wordSet(`
  Inc Corp Corporation Ltd Limited Co Company LLC PLC Plc AG SE SA NV GmbH Holdings Holding Group
  Technologies Technology Games Studios Labs Systems Networks Motors Pictures Records Media Platforms
  Interactive Semiconductor Electronics Airlines Bank
`);

export const authorityWords = wordSet(`
  Commission Authority Agency Ministry Department Bureau Administration Council Parliament Senate Congress
  Board Service Committee Union Government Treasury Regulator Ombudsman Inspectorate Directorate Assembly
  Cabinet Police CAC FTC FCC SEC DOJ CMA ICO CNIL EDPB NCSC NSA FBI CIA NIST CISA SAMR MIIT Ofcom BaFin
  BKartA TRAI CCI MeitY DPC JFTC KFTC KCC ACCC EU UN Bundestag Bundesrat Bundeskartellamt Bundesnetzagentur
  Knesset Duma Roskomnadzor Kremlin NHTSA FAA ESMA ECB FSB WTO ITU WHO OECD ENISA CFPB
`);

export const courtWords = wordSet('Court Tribunal Courts Bench');

export const lawWords = wordSet(`
  Act Bill Law Regulation Directive Rule Rules Order Code Amendment Treaty Convention Statute Ordinance
`);

/** Laws that a number tells apart: "Senate Bill 542", "SB 1047". */
export const numberedLaws = wordSet('Bill Law Act Order Proposition Regulation SB HB AB SF HF LB LD');

/** Words of names that belong to neither a person nor a company. */
export const organisationWords = wordSet(`
  News Times Post Press Journal Telegraph Guardian Magazine Radio Television TV Network University College
  School Institute Foundation Association Federation Alliance Coalition Society Centre Center Club Party
  International League Fund Church Hospital Museum Seminary Academy Project Campaign Initiative House Team Army Navy Force
  Guard Airport Station Cup Championship Series League Street Avenue Road Park Bridge Tower Square Rights
`);

/** Companies and services that readers of technology policy know. */
export const knownCompanies = wordSet(`
  Apple Google Alphabet Meta Facebook Instagram WhatsApp Amazon Microsoft Twitter TikTok ByteDance Tencent
  WeChat Alibaba Baidu Didi Huawei ZTE Xiaomi Nvidia Intel AMD Qualcomm TSMC Samsung SK Hynix ASML Oracle
  IBM Cisco Uber Lyft Airbnb Netflix Spotify Snap Snapchat Telegram Signal Discord Reddit Pinterest LinkedIn
  YouTube OpenAI Anthropic DeepMind xAI Tesla SpaceX Starlink Binance Coinbase Ripple FTX Tether PayPal
  Stripe Visa Mastercard Adobe Figma Epic Activision Sony Nintendo Valve Zoom Clearview Palantir NSO Pegasus
  Kaspersky Cloudflare Verizon AT&T Comcast T-Mobile Vodafone Telefónica Orange Ericsson Nokia Jio Airtel
  Flipkart Paytm Grab Gojek Kakao Naver Line Rakuten SoftBank Arm Broadcom VMware Booking Zalando Shein Temu
  Meituan JD Weibo Ant Yandex VKontakte Roblox Deliveroo Bolt DoorDash Waymo Cruise X
`);

/** Countries whose names are one word, as the engine's own data spells them. */
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = alphabet
  .flatMap((first) => alphabet.map((second) => regionNames.of(first + second) ?? ''))
  .filter((name) => /^\p{Lu}\p{L}+$/u.test(name));

export const places: ReadonlySet<string> = new Set([
  ...countries,
  ...wordSet(
    'US U.S UK U.K USA America Britain England Scotland Wales Ireland France Germany Italy Spain Portugal ' +
      'Netherlands Belgium Luxembourg Austria Switzerland Sweden Norway Denmark Finland Iceland Poland Czechia ' +
      'Hungary Romania Bulgaria Greece Turkey Ukraine Russia Belarus Estonia Latvia Lithuania China India Japan ' +
      'Korea Taiwan Pakistan Bangladesh Nepal Indonesia Malaysia Singapore Thailand Vietnam Philippines ' +
      'Australia Zealand Canada Mexico Brazil Argentina Chile Colombia Peru Venezuela Cuba Israel Iran Iraq ' +
      'Syria Lebanon Jordan Egypt Libya Tunisia Algeria Morocco Nigeria Kenya Ethiopia Ghana Uganda Africa Asia ' +
      'Europe Washington London Paris Berlin Brussels Beijing Shanghai Shenzhen Delhi Mumbai Bengaluru Tokyo ' +
      'Seoul Moscow Kyiv Dublin Madrid Rome Geneva Strasbourg Hague California Texas Florida Virginia York ' +
      'Angeles Francisco Valley Boston Chicago Seattle Austin Toronto Ottawa Sydney Canberra Jakarta Bangkok ' +
      'Manila Hong Kong Dubai Riyadh Jerusalem Cairo Lagos Nairobi State States Kingdom Republic City County ' +
      'Street Avenue River Island Islands',
  ),
]);

/** Words after which "of" goes on with the name. */
export const institutional = wordSet(`
  Administration Ministry Department Court Bank Bureau Commission Committee Council House University Office
  Institute Board Chamber Secretary Minister Director Commissioner Attorney Board Republic Centre Center
  Federation Union Association Authority Bench Law Regulation Supreme Justice Charter Bill Act
`);
