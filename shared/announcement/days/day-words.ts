const dayPhrases = [
  /(?<!\p{L})(?:first day|day (?:1|one)|premier jour|1er jour|première journée|primer día|primeiro dia|día 1|dia 1|jour 1|первый день|в первый день|день 1|1-й день|اليوم الأول)(?![\p{L}\d]|\sde\s)|第一天/giu,
  /(?<!\p{L})(?:second day|on the second(?=\s?[,.;)]|$)|day (?:2|two)|deuxième jour|second jour|2e jour|deuxième journée|segundo día|segundo dia|día 2|dia 2|jour 2|второй день|во второй день|день 2|2-й день|اليوم الثاني)(?![\p{L}\d]|\sde\s)|第二天/giu,
  /(?<!\p{L})(?:third day|on the third(?=\s?[,.;)]|$)|day (?:3|three)|troisième jour|3e jour|tercer día|terceiro dia|día 3|dia 3|jour 3|третий день|день 3|3-й день|اليوم الثالث)(?![\p{L}\d]|\sde\s)|第三天/giu,
]
const maxDayReach = 80

/** The number of the day that a sentence names last before its hours: `on the second day from 14:00 to 17:00`. */
export const dayBefore = (text: string, at: number, from = 0): number | null => {
  const before = text.slice(Math.max(from, at - maxDayReach), at)
  const positions = dayPhrases.map((phrase) => [...before.matchAll(phrase)].at(-1)?.index ?? -1)
  const last = Math.max(...positions)
  return last === -1 ? null : positions.indexOf(last) + 1
}

/** Words beside the time at which something begins. */
export const beginPattern =
  /(?<!\p{L})(?:start|begin|open|commenc|début|comien[cz]|empie[zc]|inici|начал|начн|откры|يبدأ|تبدأ|بداية|开始)/iu
/** Words beside the time at which something ends. */
export const endPattern =
  /(?<!\p{L})(?:end|finish|clos|conclud|until|termin|fin(?:i|\s)|prend fin|clausur|clôtur|cierr|cerra|закр|finaliz|encerr|оконч|заверш|законч|ينتهي|تنتهي|يختتم|تختتم|اختتام|نهاية|结束)/iu
