import { foldAccents, type TextToken } from '../text/tokens'

/** English, French, Spanish, Portuguese, Russian and Arabic. */
const months = [
  'january jan janvier janv enero ene janeiro января январь янв يناير',
  'february feb fevrier fevr fev febrero fevereiro февраля февраль фев فبراير شباط',
  'march mar mars marzo marco марта март مارس آذار',
  'april apr avril avr abril abr апреля апрель апр أبريل إبريل نيسان',
  'may mai mayo maio мая май مايو أيار',
  'june jun juin junio junho июня июнь يونيو حزيران',
  'july jul juillet juil julio julho июля июль يوليو تموز',
  'august aug aout agosto ago августа август авг أغسطس آب',
  'september sept sep septembre septiembre setiembre set setembro сентября сентябрь сент سبتمبر أيلول',
  'october oct octobre octubre outubro out октября октябрь окт أكتوبر',
  'november nov novembre noviembre novembro ноября ноябрь نوفمبر',
  'december dec decembre diciembre dic dezembro dez декабря декабрь дек ديسمبر',
]

/** Monday is 1, as in ISO 8601. */
const weekdays = [
  'monday mon lundi lun lunes segunda понедельник الاثنين',
  'tuesday tue tues mardi mar martes terca вторник الثلاثاء',
  'wednesday wed mercredi mer miercoles mie quarta среда среду الأربعاء',
  'thursday thu thur thurs jeudi jeu jueves jue quinta четверг الخميس',
  'friday fri vendredi ven viernes vie sexta пятница пятницу الجمعة',
  'saturday sat samedi sam sabado sab суббота субботу السبت',
  'sunday sun dimanche dim domingo dom воскресенье الأحد',
]

const numberWords = (rows: string[]) =>
  new Map(rows.flatMap((row, index) => row.split(' ').map((word) => [foldAccents(word), index + 1] as const)))
const monthNumbers = numberWords(months)
const weekdayNumbers = numberWords(weekdays)
/** Words of their own; they are months only with a capital or beside a year. */
const ambiguousMonths = new Set(['may', 'mar', 'out', 'set', 'ago', 'sep', 'dec', 'jan'])

/** 1 to 12, or null. */
export const monthOfToken = (token: TextToken | undefined, beside: TextToken | undefined): number | null => {
  if (token?.kind !== 'word') return null
  const month = monthNumbers.get(token.folded) ?? null
  if (month === null || !ambiguousMonths.has(token.folded) || token.text !== token.text.toLowerCase())
    return month
  return beside?.kind === 'number' || beside?.folded === '.' || beside?.folded.startsWith('de') ? month : null
}

/** 1 (Monday) to 7, or null. */
export const weekdayOfToken = (token: TextToken | undefined): number | null =>
  token?.kind === 'word' ? (weekdayNumbers.get(token.folded) ?? null) : null
