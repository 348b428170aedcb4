import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`
const decisions = `${base}/decisions`
const person = (who: string, minute = 0) =>
  aRegistration({
    email: `${who}@example.org`,
    name: who,
    status: 'pending',
    statusSince: `2026-11-20T09:${String(minute).padStart(2, '0')}:00.000Z`,
  })
const amina = person('Amina', 1)
const bashir = person('Bashir', 2)
const chantal = person('Chantal', 3)
const ticked = (...people: (typeof amina)[]) =>
  Object.fromEntries(people.map(({ id, revision }) => [`chosen.${id}`, String(revision)]))

const aConsoleWithList = async (
  people = [amina, bashir, chantal],
  { staff = aStaff(), ...clinic }: Partial<Clinic> & { staff?: ReturnType<typeof aStaff> } = {},
) => {
  const testConsole = await aConsole({
    clinics: [{ ...aPublishedClinic({ approval: true }), ...clinic }],
    staff,
  })
  for (const one of people) {
    const mail = aLedgerEntry({ recipientId: one.id, kind: 'pending' })
    await testConsole.deps.registrations.register(one, mail, null)
  }
  const statusesOf = async (...who: (typeof amina)[]) =>
    Promise.all(
      who.map(async ({ id }) => (await testConsole.deps.registrations.get(somaliaClinicId, id))?.status),
    )
  return { ...testConsole, statusesOf }
}

describe('registrations to be decided', () => {
  it('are counted on the overview and listed with organisation, country and since when, the longest first', async () => {
    const { get } = await aConsoleWithList([chantal, bashir, amina])
    expect(await pageText(await get(base))).toContain('3 registrations pending. Review them')
    expect(await pageText(await get(`${base}/registrations`))).toContain('Pending registrations: 3')
    const words = await pageText(await get(decisions))
    expect(words).toMatch(/Amina.*Bashir.*Chantal/)
    expect(words).toContain(
      'Amina amina@example.org Central Bank of Somalia Analyst, Central bank Somalia 20 November 2026, 12:01 (Mogadishu, UTC+03:00)',
    )
  })

  it('say what the page is for when there are none', async () => {
    const { get } = await aConsoleWithList([])
    expect(await pageText(await get(decisions))).toContain('No pending registrations.')
    const open = await aConsoleWithList([], { approval: false })
    expect(await pageText(await open.get(decisions))).toContain('confirms registrations at once')
    expect(await pageText(await open.get(base))).not.toContain('for a decision')
  })

  it('are approved one by one by a button, which ignores the selection', async () => {
    const { post, follow, statusesOf } = await aConsoleWithList()
    const answer = await post(decisions, { ...ticked(bashir), decision: `approve ${amina.id} 1` })
    expect(answer.status).toBe(303)
    expect(await pageText(await follow(answer))).toContain('1 person approved. They have a seat')
    expect(await statusesOf(amina, bashir)).toEqual(['confirmed', 'pending'])
  })

  it('are approved several at once, some of them on the waiting list', async () => {
    const { post, follow, statusesOf } = await aConsoleWithList([amina, bashir, chantal], { capacity: 1 })
    const answer = await post(decisions, { ...ticked(bashir, amina), decision: 'approve' })
    const words = await pageText(await follow(answer))
    expect(words).toContain('1 person approved. They have a seat')
    expect(words).toContain('1 person approved without a free seat. They are on the waiting list')
    expect(await statusesOf(amina, bashir, chantal)).toEqual(['confirmed', 'waitlisted', 'pending'])
  })

  it('are rejected only when that is asked once more, and by name', async () => {
    const { post, follow, statusesOf } = await aConsoleWithList()
    const asked = await post(decisions, { ...ticked(amina, bashir), decision: 'reject' })
    expect(asked.status).toBe(200)
    const page = await asked.clone().text()
    expect(await pageText(asked)).toMatch(/Reject 2 people\?.*Amina.*Bashir.*Reject and inform 2 people/)
    expect(page).toContain(`name="chosen.${amina.id}" value="1"`)
    expect(await statusesOf(amina, bashir)).toEqual(['pending', 'pending'])
    const confirmed = { ...ticked(amina, bashir), confirmed: 'yes', decision: 'reject' }
    const answer = await post(decisions, confirmed)
    expect(await pageText(await follow(answer))).toMatch(/2 people rejected.*Rejected.*Approve anyway/)
    expect(await statusesOf(amina, bashir, chantal)).toEqual(['rejected', 'rejected', 'pending'])
  })

  it('are decided once: a double click, and a second organiser, see the present status', async () => {
    const { post, follow, statusesOf } = await aConsoleWithList()
    const approve = { ...ticked(amina), decision: 'approve' }
    await Promise.all([post(decisions, approve), post(decisions, approve)])
    const again = await post(decisions, approve)
    expect(await pageText(await follow(again))).toContain('1 person had already been decided on')
    const other = await post(decisions, { ...ticked(amina), decision: 'reject' })
    expect(await pageText(await follow(other)), 'without a question: there is nobody to ask about').toContain(
      'Nothing was changed for them',
    )
    expect(await statusesOf(amina)).toEqual(['confirmed'])
  })

  it('may be taken back after a rejection, from the list of those not accepted', async () => {
    const { get, post, statusesOf } = await aConsoleWithList([amina])
    await post(decisions, { ...ticked(amina), confirmed: 'yes', decision: 'reject' })
    expect(await (await get(decisions)).text()).toContain(`value="approve ${amina.id} 2"`)
    await post(decisions, { decision: `approve ${amina.id} 2` })
    expect(await statusesOf(amina)).toEqual(['confirmed'])
  })

  it('can all be selected without a script, and an empty selection is reported', async () => {
    const { get, post } = await aConsoleWithList()
    expect((await (await get(decisions)).text()).match(/type="checkbox"[^>]* checked/g)).toBeNull()
    expect(
      (await (await get(`${decisions}?choose=all`)).text()).match(/type="checkbox"[^>]* checked/g),
    ).toHaveLength(3)
    for (const form of [{ decision: 'approve' }, {}, { ...ticked(amina), decision: 'perhaps' }]) {
      const answer = await post(decisions, form)
      expect(answer.status).toBe(422)
      expect(await pageText(answer)).toContain('No registration selected')
    }
  })

  it('are a hundred on a page, and say how many more there are', async () => {
    const many = Array.from({ length: 130 }, (_, index) => person(`p${index}`, index % 60))
    const { get, post, deps } = await aConsoleWithList(many)
    const page = await get(`${decisions}?choose=all`)
    expect(await pageText(page.clone())).toContain('The 100 oldest of 130')
    expect((await page.text()).length).toBeLessThan(200_000)
    const order = many.toSorted((a, b) => (a.statusSince < b.statusSince ? -1 : 1))
    await post(decisions, { ...ticked(...order.slice(0, 100)), decision: 'approve' })
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 100, pending: 30 })
  })

  it('are shown, and no more than that, when the clinic is over, and to an analyst', async () => {
    const { get, post, deps, statusesOf } = await aConsoleWithList()
    deps.setNow('2026-12-12T09:00:00.000Z')
    expect(await pageText(await get(base))).toContain('3 registrations left without a decision. Review them')
    const page = await get(decisions)
    expect(await pageText(page.clone())).toMatch(
      /The clinic is completed: registrations can no longer be decided on.*Amina/,
    )
    expect(await page.text()).not.toMatch(/type="(checkbox|submit)"[^>]*name="(chosen|decision)/)
    await post(decisions, { ...ticked(amina), decision: 'approve' })
    expect(await statusesOf(amina)).toEqual(['pending'])
    const analyst = await aConsoleWithList([amina], { staff: aStaff('analyst') })
    const shown = await (await analyst.get(decisions)).text()
    expect(shown).not.toContain('name="decision"')
    expect(shown).not.toMatch(/amina/i)
    expect(shown).toContain(amina.organisation)
    expect((await analyst.post(decisions, { ...ticked(amina), decision: 'approve' })).status).toBe(403)
  })

  it('are decided by a partner for the own clinic only', async () => {
    const form = { ...ticked(amina), decision: 'approve' }
    const own = await aConsoleWithList([amina], { staff: aStaff('partner') })
    await own.post(decisions, form)
    expect(await own.statusesOf(amina)).toEqual(['confirmed'])
    const organisers = [{ name: 'Lerato', email: 'lerato@example.org', language: 'en' as const }]
    const others = await aConsoleWithList([amina], { staff: aStaff('partner'), organisers })
    expect((await others.get(decisions)).status).toBe(404)
    expect((await others.post(decisions, form)).status).toBe(404)
    expect(await others.statusesOf(amina)).toEqual(['pending'])
  })
})
