/**
 * Dates as Chinese writes them, the largest unit first: `2025年12月10日至11日`, `2025年12月10日和12日`. Intl writes
 * ranges with slashes. What equals the date before is left out.
 * @param runs first and last day of each run, `YYYY-MM-DD`, in order
 */
export const formatChineseDates = (runs: readonly { from: string; to: string }[]): string => {
  let before = ''
  const write = (date: string): string => {
    const [year, month, day] = date.split('-').map(Number)
    const isSameYear = date.slice(0, 4) === before.slice(0, 4)
    const isSameMonth = isSameYear && date.slice(0, 7) === before.slice(0, 7)
    before = date
    return `${isSameYear ? '' : `${year}年`}${isSameMonth ? '' : `${month}月`}${day}日`
  }
  const texts = runs.map(({ from, to }) => (from === to ? write(from) : `${write(from)}至${write(to)}`))
  return new Intl.ListFormat('zh', { type: 'conjunction' }).format(texts)
}
