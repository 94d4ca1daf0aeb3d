/** The names of the months in the languages Docket reads most, January first. */
const monthNames: readonly string[] = [
  'january januar januari janvier enero gennaio janeiro января январь styczeń stycznia ocak leden ledna ianuarie tammikuuta ιανουαρίου január січня',
  'february februar februari février fevrier febrero febbraio fevereiro февраля февраль luty lutego şubat únor února februarie helmikuuta φεβρουαρίου február лютого',
  'march märz maart mars marzo março marco марта март marzec marca mart březen března maerz marts martie maret maaliskuuta μαρτίου március березня',
  'april avril abril aprile апреля апрель kwiecień kwietnia nisan duben dubna aprilie huhtikuuta απριλίου április квітня',
  'may mai mei mayo maggio maio мая май maj maja mayıs květen května toukokuuta μαΐου május травня',
  'june juni juin junio giugno junho июня июнь czerwiec czerwca haziran červen června iunie kesäkuuta ιουνίου június червня',
  'july juli juillet julio luglio julho июля июль lipiec lipca temmuz červenec července iulie heinäkuuta ιουλίου július липня',
  'august augustus août aout agosto августа август sierpień sierpnia ağustos srpen srpna agustus elokuuta αυγούστου augusztus серпня',
  'september sept septembre septiembre setiembre settembre setembro сентября сентябрь wrzesień września eylül září septembrie syyskuuta σεπτεμβρίου szeptember вересня',
  'october oktober octobre octubre ottobre outubro октября октябрь październik października ekim říjen října octombrie lokakuuta οκτωβρίου október жовтня',
  'november novembre noviembre novembro ноября ноябрь listopad listopada kasım noiembrie marraskuuta νοεμβρίου листопада',
  'december dezember desember décembre decembre diciembre dicembre dezembro декабря декабрь grudzień grudnia aralık prosinec prosince decembrie joulukuuta δεκεμβρίου грудня',
];

/** Short forms that are not the first letters, or that two languages share. */
const shortMonths = {
  ene: 1,
  fév: 2,
  févr: 2,
  mrz: 3,
  mär: 3,
  abr: 4,
  juin: 6,
  jun: 6,
  juil: 7,
  jui: 7,
  jul: 7,
  ago: 8,
  aoû: 8,
  set: 9,
  okt: 10,
  out: 10,
  dez: 12,
  dic: 12,
  déc: 12,
};

const monthByName = new Map<string, number>();
monthNames.forEach((names, index) => {
  for (const name of names.split(' ')) {
    monthByName.set(name, index + 1);
    for (const short of [name.slice(0, 3), name.slice(0, 4)]) {
      if (!monthByName.has(short)) monthByName.set(short, index + 1);
    }
  }
});
for (const [name, month] of Object.entries(shortMonths)) monthByName.set(name, month);

/** The month, 1 to 12, that a name or its short form stands for. */
export function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  return monthByName.get(lower) ?? (lower.length > 4 ? undefined : monthByName.get(lower.slice(0, 3)));
}
