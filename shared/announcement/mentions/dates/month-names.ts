import { foldAccents, type TextToken } from '../../text/tokens'

/** English, French, Spanish, Portuguese, Russian, Arabic, German, Italian, Swahili, Indonesian and Turkish. */
const months = [
  'january jan janvier janv enero ene janeiro января январь янв يناير جانفي januar janner gennaio genn januari ocak',
  'february feb fevrier fevr fev febrero fevereiro февраля февраль фев فبراير فيفري شباط februar febbraio februari subat şubat',
  'march mar mars marzo marco марта март مارس آذار marz maerz machi maret mart',
  'april apr avril avr abril abr апреля апрель апр أبريل إبريل أفريل نيسان aprile aprili nisan',
  'may mai mayo maio мая май مايو ماي أيار maggio mei mayıs',
  'june jun juin junio junho июня июнь يونيو جوان حزيران juni giugno haziran',
  'july jul juillet juil julio julho июля июль يوليو جويلية يوليوز تموز juli luglio julai temmuz',
  'august aug aout agosto ago августа август авг أغسطس أوت غشت آب augusto agosti agustus ağustos',
  'september sept sep septembre septiembre setiembre set setembro сентября сентябрь сент سبتمبر شتنبر أيلول settembre septemba eylül',
  'october oct octobre octubre outubro out октября октябрь окт أكتوبر oktober okt ottobre oktoba ekim',
  'november nov novembre noviembre novembro ноября ноябрь نوفمبر نونبر novembre novemba kasım',
  'december dec decembre diciembre dic dezembro dez декабря декабрь дек ديسمبر دجنبر dezember dicembre desemba desember aralık',
]

/** Monday is 1, as in ISO 8601. */
const weekdays = [
  'monday mon lundi lun lunes segunda понедельник الاثنين montag lunedi jumatatu',
  'tuesday tue tues mardi mar martes terca вторник الثلاثاء dienstag martedi jumanne',
  'wednesday wed mercredi mer miercoles mie quarta среда среду الأربعاء mittwoch mercoledi jumatano',
  'thursday thu thur thurs jeudi jeu jueves jue quinta четверг الخميس donnerstag giovedi alhamisi',
  'friday fri vendredi ven viernes vie sexta пятница пятницу الجمعة freitag venerdi ijumaa',
  'saturday sat samedi sam sabado sab суббота субботу السبت samstag sonnabend sabato jumamosi',
  'sunday sun dimanche dim domingo dom воскресенье الأحد sonntag domenica jumapili',
]

const numberWords = (rows: string[]) =>
  new Map(rows.flatMap((row, index) => row.split(' ').map((word) => [foldAccents(word), index + 1] as const)))
const monthNumbers = numberWords(months)
const weekdayNumbers = numberWords(weekdays)
/** Words of their own; they are months only with a capital or beside a year. */
const ambiguousMonths = new Set(['may', 'mar', 'out', 'set', 'ago', 'sep', 'dec', 'jan'])

/** The months of the Levant that share a word: `تشرين الأول` is October, `كانون الثاني` January. */
const monthsOfTwoWords = new Map(
  (
    [
      ['تشرين الأول', 10],
      ['تشرين الثاني', 11],
      ['كانون الأول', 12],
      ['كانون الثاني', 1],
    ] as const
  ).map(([name, month]) => [name.split(' ').map(foldAccents).join(' '), month]),
)
const wordsOfTwo = new Set([...monthsOfTwoWords.keys()].map((name) => name.split(' ')[0]))
export const isMonthOfTwoWords = (token: TextToken | undefined): boolean =>
  token?.kind === 'word' && wordsOfTwo.has(token.folded)

/** 1 to 12, or null. */
export const monthOfToken = (token: TextToken | undefined, beside: TextToken | undefined): number | null => {
  if (token?.kind !== 'word') return null
  if (isMonthOfTwoWords(token)) return monthsOfTwoWords.get(`${token.folded} ${beside?.folded}`) ?? null
  const month = monthNumbers.get(token.folded) ?? null
  if (month === null || !ambiguousMonths.has(token.folded) || token.text !== token.text.toLowerCase())
    return month
  return beside?.kind === 'number' || beside?.folded === '.' || beside?.folded.startsWith('de') ? month : null
}

/** 1 (Monday) to 7, or null. */
export const weekdayOfToken = (token: TextToken | undefined): number | null =>
  token?.kind === 'word' ? (weekdayNumbers.get(token.folded.replace(/^و(?=ال)/u, '')) ?? null) : null
