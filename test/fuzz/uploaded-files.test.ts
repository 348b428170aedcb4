import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegistrationsFile } from '../../cli/attendance/read-registrations'
import { CliError } from '../../cli/cli-error'
import { UploadedReport } from '../../shared/domain/attendance/zoom/stay'
import { arbitraryText } from '../support/builders/arbitraries'
import { aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import { snapshotStores } from '../support/stores/store-snapshot'
import { aConsole } from '../unit/functions/console/in-memory-console'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'
const good = 'Ayaan Nur,ayaan@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00,195,Yes'

/** A valid file in which some cells have arbitrary values, a file cut off at some point, or arbitrary bytes. */
const someReport = fc.oneof(
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(5), arbitraryText(60)), { maxLength: 3 }),
      fc.nat(3),
      fc.option(fc.nat(300)),
    )
    .map(([changes, rows, cut]) => {
      const broken = good.split(',')
      for (const [at, cell] of changes) broken[at] = cell
      const text = [header, ...Array<string>(rows).fill(good), broken.join(','), ''].join('\r\n')
      return Buffer.from(cut === null ? text : text.slice(0, cut))
    }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
)

describe('an arbitrary file uploaded as Zoom’s report', () => {
  it('is accepted as a whole, or changes nothing and gets an error that names the row or field', async () => {
    const statuses: number[] = []
    await fc.assert(
      fc.asyncProperty(someReport, async (bytes) => {
        const { deps, post } = await aConsole({
          clinics: [aPublishedClinic()],
          now: '2026-12-10T12:00:00.000Z',
        })
        const before = await snapshotStores(deps)
        const form = new FormData()
        form.set('zone', 'Africa/Mogadishu')
        form.set('confirmed', 'yes')
        form.set('file', new File([new Uint8Array(bytes)], 'report.csv'))
        const answer = await post(`/console/clinics/${somaliaClinicId}/days/1/report`, form)
        const page = await answer.text()
        statuses.push(answer.status)
        const report = await deps.attendance.report(somaliaClinicId, 1)
        if (answer.status === 303) {
          expect(UploadedReport.safeParse(report).error).toBeUndefined()
          expect((await deps.clinics.audit(somaliaClinicId)).at(-1)?.action).toBe('report-taken')
          return
        }
        expect(answer.status).toBe(422)
        expect(await snapshotStores(deps)).toBe(before)
        expect(page).toMatch(/id="field-(file|zone)-error"|role="alert"|name="order"/)
      }),
      { numRuns: 120 },
    )
    // Both kinds of files were among them.
    expect(new Set(statuses)).toEqual(new Set([303, 422]))
  })
})

describe('an arbitrary file given as a list of registrations', () => {
  it('is read, or refused with the file and the row that is wrong', () => {
    const cell = fc.oneof(arbitraryText(30), fc.constantFrom('ayaan@example.org', 'Ayaan Nur', 'SO'))
    const file = fc.tuple(
      fc.boolean(),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
    )
    fc.assert(
      fc.property(file, ([headed, rows]) => {
        const lines = [
          ...(headed ? ['email,name,organisation,country'] : []),
          ...rows.map((row) => row.join(',')),
        ]
        try {
          const { registrants } = readRegistrationsFile(lines.join('\n'), 'REG.csv')
          for (const { email, id } of registrants) expect(email).toBe(id)
        } catch (error) {
          if (!(error instanceof CliError)) throw error
          expect(error.message).toMatch(/^REG\.csv(, row (\d+|\?):| has no header row)/)
        }
      }),
      { numRuns: 200 },
    )
  })
})
