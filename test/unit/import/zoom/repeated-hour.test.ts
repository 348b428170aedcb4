import { describe, expect, it } from 'vitest'
import { readZoomReport } from '../../../../shared/import/zoom/read-zoom-report'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'

describe('the hour that comes twice when the clocks go back', () => {
  const times = (zone: string, join: string, leave: string, minutes: number) => {
    const text = `${header}\nAmina,amina@example.org,${join},${leave},${minutes},No\n`
    const report = readZoomReport(text, { zone, order: 'mdy' })
    expect(report).toMatchObject({ kind: 'read' })
    const stays = report.kind === 'read' ? report.stays : []
    return stays.map(({ from, to }) => [from.slice(11, 16), to.slice(11, 16)])
  }

  it.each<[string, string, string, number, string[]]>([
    ['America/New_York', '11/01/2026 01:40:00 AM', '11/01/2026 01:20:00 AM', 40, ['05:40', '06:20']],
    ['America/New_York', '11/01/2026 01:10:00 AM', '11/01/2026 01:50:00 AM', 40, ['05:10', '05:50']],
    ['America/New_York', '11/01/2026 01:10:00 AM', '11/01/2026 01:50:00 AM', 100, ['05:10', '06:50']],
    ['Europe/Zurich', '10/25/2026 02:50:00 AM', '10/25/2026 02:10:00 AM', 20, ['00:50', '01:10']],
    ['Europe/Zurich', '10/25/2026 02:30:00 AM', '10/25/2026 04:00:00 AM', 90, ['01:30', '03:00']],
  ])('is read by the duration: %s %s', (zone, join, leave, minutes, expected) => {
    expect(times(zone, join, leave, minutes)).toEqual([expected])
  })
})
