import type { TextToken } from '../text/tokens'

/** English, French, Spanish, Portuguese; folded. */
const months = [
  'january jan janvier janv enero ene janeiro',
  'february feb fevrier fevr fev febrero fevereiro',
  'march mar mars marzo marco',
  'april apr avril avr abril abr',
  'may mai mayo maio',
  'june jun juin junio junho',
  'july jul juillet juil julio julho',
  'august aug aout agosto ago',
  'september sept sep septembre septiembre setiembre set setembro',
  'october oct octobre octubre outubro out',
  'november nov novembre noviembre novembro',
  'december dec decembre diciembre dic dezembro dez',
]

/** Monday is 1, as in ISO 8601. */
const weekdays = [
  'monday mon lundi lun lunes segunda',
  'tuesday tue tues mardi mar martes terca',
  'wednesday wed mercredi mer miercoles mie quarta',
  'thursday thu thur thurs jeudi jeu jueves jue quinta',
  'friday fri vendredi ven viernes vie sexta',
  'saturday sat samedi sam sabado sab',
  'sunday sun dimanche dim domingo dom',
]

const numberWords = (rows: string[]) =>
  new Map(rows.flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)))
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
