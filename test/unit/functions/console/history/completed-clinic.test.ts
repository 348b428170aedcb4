import { describe, expect, it } from 'vitest'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import { registerOnTheSpot } from '../../../../../shared/use-cases/attendance/register-on-the-spot'
import { updateFigures } from '../../../../../shared/use-cases/programme/update-figures'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const header =
  'title,country,coOrganisers,firstDay,lastDay,mode,language,registered,joined,attended,institutions,countries'
const report = [
  'Name (original name),Email,Join time,Leave time,Duration (minutes)',
  'Ayaan Nur,ayaan@example.org,2026-09-10 09:05:00,2026-09-10 12:20:00,195',
  'Omar Ali,omar@example.org,2026-09-10 09:05:00,2026-09-10 09:20:00,15',
].join('\r\n')

/** A clinic of two months ago, recorded with its numbers. @param numbers registered, joined, attended */
const aRecordedClinic = async (numbers: string, attendedDay1 = '') => {
  const parts = await aConsole({ staff: aStaff(), now: '2026-11-20T09:00:00.000Z' })
  const row = `Somalia clinic,SO,NCA,2026-09-10,2026-09-10,online,en,${numbers},,,${attendedDay1}`
  await parts.post('/console/history', { text: `${header},attendedDay1\n${row}\n`, confirmed: 'yes' })
  const [clinic] = await parts.deps.clinics.list()
  if (!clinic) throw new Error('not recorded')
  const base = `/console/clinics/${clinic.id}`
  const edit = (values: Record<string, string>) =>
    parts.post(`${base}/edit`, { version: String(clinic.version), ...clinicFormValues(clinic), ...values })
  const enterHours = () =>
    edit({ timeZone: 'Africa/Mogadishu', 'days.0.start': '09:00', 'days.0.end': '12:30' })
  const upload = () => {
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set('confirmed', 'yes')
    form.set('file', new File([report], 'report.csv', { type: 'text/csv' }))
    return parts.post(`${base}/days/1/report`, form)
  }
  const register = async (name: string, email: string) => {
    const person = { name, email, organisation: 'NCA', sector: 'regulator', country: 'SO' } as const
    const form = { clinicId: clinic.id, person, reason: 'list of the organiser', by: 'staff-1' }
    await registerOnTheSpot(parts.deps, { ...form, idempotencyKey: '' })
  }
  const figures = async () => {
    await updateFigures(parts.deps, clinic.id)
    return (await parts.deps.programme.listFigures())[0]
  }
  return { ...parts, base, edit, enterHours, upload, register, figures }
}

describe('a recorded clinic that is completed later', () => {
  it('takes a Zoom report once its zone and hours were entered', async () => {
    const { base, get, enterHours, upload } = await aRecordedClinic(',,')
    const before = await (await get(base)).text()
    expect(before).toContain(`href="${base}/edit"`)
    expect(before).not.toContain(`${base}/days/1/report`)
    expect((await enterHours()).status).toBe(303)
    expect(await (await get(base)).text()).toContain(`href="${base}/days/1/report"`)
    expect((await upload()).status).toBe(303)
  })

  it('is counted from its lists where nothing had been known, and its report says so', async () => {
    const { base, get, deps, enterHours, upload, register, figures } = await aRecordedClinic(',,')
    expect(await figures()).toMatchObject({ registered: null, joined: null, attended: null, people: null })
    await enterHours()
    await upload()
    expect(await figures()).toMatchObject({ registered: null, joined: null, minutes: 210 })
    await register('Ayaan Nur', 'ayaan@example.org')
    await register('Omar Ali', 'omar@example.org')
    expect(await figures()).toMatchObject({
      recorded: true,
      registered: 2,
      joined: 2,
      attended: 1,
      personMinutes: 210,
      countries: { count: 1, codes: ['SO'] },
    })
    expect(await pageText(await get(`${base}/report`))).toContain(
      'recorded afterwards and completed later: its numbers are counted from its lists',
    )
    expect(deps.sent).toEqual([])
  })

  it('keeps the numbers that were entered while its lists hold fewer people', async () => {
    const { base, get, enterHours, upload, register, figures } = await aRecordedClinic('2,2,1')
    await enterHours()
    await upload()
    await register('Ayaan Nur', 'ayaan@example.org')
    expect(await figures()).toMatchObject({ registered: 2, joined: 2, attended: 1, people: null })
    expect(await pageText(await get(`${base}/report`))).toContain('no list holds as many people')
    await register('Omar Ali', 'omar@example.org')
    expect(await figures()).toMatchObject({ registered: 2, personMinutes: 210 })
  })

  it.each([
    ['as many people', '2,2,1', '1', 'Day 1 1 0 1 1'],
    ['fewer people', '9,8,7', '7', 'Day 1 9 not known not known 7'],
  ])('shows the days that were entered, and once a report of the day knows %s', async (_, ...given) => {
    const [numbers, attendedDay1, completed] = given
    const { base, get, deps, enterHours, upload, register } = await aRecordedClinic(numbers, attendedDay1)
    const clinicId = base.split('/').at(-1) ?? ''
    const report = async () => (await pageText(await get(`${base}/report`))).replaceAll(/\s+/g, ' ')
    const entered = `Day 1 ${numbers.split(',')[0]} not known not known ${attendedDay1}`
    expect(await report()).toContain(entered)
    await enterHours()
    await upload()
    await register('Ayaan Nur', 'ayaan@example.org')
    await collectAttendance(deps, { clinicId, day: 1 })
    expect(await deps.attendance.listSummaries(clinicId)).toHaveLength(1)
    expect(await report()).toContain(completed)
    const mails = (await Array.fromAsync(deps.ledger.pages(clinicId))).flat()
    expect(mails.map(({ kind, state }) => [kind, state])).toEqual([['confirmation', 'skipped']])
  })

  it('stays in the past', async () => {
    const { edit, figures } = await aRecordedClinic('2,2,1')
    const answer = await edit({ timeZone: 'Africa/Mogadishu', 'days.0.date': '2027-01-10' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('A recorded clinic is over.')
    expect(await figures()).toMatchObject({ firstDay: '2026-09-10' })
  })
})
