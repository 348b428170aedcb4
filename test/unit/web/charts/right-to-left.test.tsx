import { describe, expect, it } from 'vitest'
import { DayComparisonChart } from '../../../../shared/web/charts/day-comparison-chart'
import { RankedBars } from '../../../../shared/web/charts/ranked-bars'
import { SmallMultiple } from '../../../../shared/web/charts/small-multiple'

const texts = { id: 'chart', title: 'Clinics', description: 'two' }
const bars = [
  { label: 'عيادة أمن الخدمات المالية الرقمية في الصومال وجيبوتي', value: 30, text: '30' },
  { label: 'عيادة (DFS) مقديشو', value: null, text: 'not known' },
]
const days = { first: 1, second: 2, both: 8, onlyFirst: 4, onlySecond: 1 }
const labels = { first: 'اليوم 1', second: 'اليوم 2', both: 'في اليومين', only: 'في يوم واحد' }

/** Positions in a drawing are from the left, so a page from right to left must not turn its texts around. */
describe('charts on a page from right to left', () => {
  it.each([
    ['ranked bars', <RankedBars {...texts} bars={bars} />],
    ['columns', <SmallMultiple {...texts} columns={bars} />],
    ['two days', <DayComparisonChart {...texts} days={days} registered={20} labels={labels} />],
  ])('%s keep their own direction', (_, chart) => {
    expect(String(chart)).toMatch(/^<svg [^>]*direction="ltr"/)
  })

  it('gives each name of a bar the direction of its own letters, so that its brackets and dots stand right', () => {
    const names = String(<RankedBars {...texts} bars={bars} />).match(/<div[^>]*>[^<]*/g)
    expect(names).toEqual(bars.map(({ label }) => `<div dir="auto">${label}`))
  })
})
