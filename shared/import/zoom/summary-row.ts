import { foldText } from '../../domain/values/text/fold-text'

const sum =
  'totals?|totaux|totale|totales|totais|soma|somma|suma|summe|somme|gesamt(?:summe|dauer|zahl)?|insgesamt|average|mean|median|moyenne|mediane|promedio|media|mediana|durchschnitt|mittelwert|всего|итого|общее|среднее|总计|合计|總計|合計|平均|المجموع|الاجمالي|اجمالي|المتوسط'
const people = 'participants?|participantes?|partecipanti|teilnehmer|attendees?|people|users|rows'
const about = `general|geral|generale|of|all|de|des|der|per|par|por|pro|${people}|minutes?|minutos|minuten|duration|duree|duracion|duracao|time|attendance`

/** "Total", "Grand total:", "Total: 2 participants", "Subtotal NCA", "Promedio por participante", "2 participants". */
const summaryName = new RegExp(
  `^(?:sub-?total\\b.*|\\d+ (?:${people})|(?:(?:grand|overall|total) )?(?:${sum})(?: (?:${about}))*[\\s\\d.,:=()–-]*(?:(?:${people}|minutes?|min)\\)?)?)$`,
  'u',
)

/** Whether a name stands for all rows above it, as a spreadsheet's line of totals or averages has it. */
export const isSummaryName = (name: string): boolean => summaryName.test(foldText(name))
