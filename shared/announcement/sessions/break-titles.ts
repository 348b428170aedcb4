import { normaliseWords } from '../text/layout/heading-topics'

const breakWords = new Set(
  'break lunch breaks recess pause pauses dejeuner receso recreo pausa almuerzo descanso intervalo intermedio refrigerio almoco merienda interval intermission'.split(
    ' ',
  ),
)
const accompanyingWords = new Set(
  'coffee tea health networking network comfort bio short lunch prayer prayers mid morning afternoon refreshment refreshments stretch group photo and or the for of cafe the thee sante et de du la le les un une repas midi courte photos groupe y para el los con un una te corta almorzar cafezinho do da o a minutes minute mins min minutos end day virtual breakfast snack snacks tea'.split(
    ' ',
  ),
)
const breakTitles = new Set([
  'coffee',
  'tea',
  'coffee tea',
  'tea coffee',
  'cafe',
  'refreshments',
  'lunch',
  'prayers',
  'prayer',
  'cocktail',
  'dejeuner',
  'lanche',
  ...[
    'перерыв, кофе, кофе-брейк, кофе-пауза, чайная пауза, чай, обед, обеденный перерыв, перерыв на обед, перерыв на кофе, кофейная пауза, технический перерыв',
    'استراحة, استراحة قهوة, استراحة القهوة, استراحة شاي, استراحة غداء, استراحة الغداء, الغداء, غداء, استراحة قصيرة, استراحة للصلاة, استراحة الصلاة, صلاة',
    '休息, 茶歇, 午休, 午餐, 午餐休息, 中场休息, 咖啡休息, 茶歇休息',
  ].flatMap((titles) => titles.split(', ').map(normaliseWords)),
])

/** Whether a title is only a pause: every word of it belongs to one. `Breakout session` does not. */
export const isBreakTitle = (title: string): boolean => {
  const words = normaliseWords(title)
  if (breakTitles.has(words)) return true
  const all = words.split(' ')
  return (
    all.some((word) => breakWords.has(word)) &&
    all.every((word) => breakWords.has(word) || accompanyingWords.has(word) || /^\d+$/.test(word))
  )
}
