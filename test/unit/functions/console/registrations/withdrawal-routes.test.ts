import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const list = `/console/clinics/${somaliaClinicId}/registrations`
const path = `${list}/withdraw`
const amina = aRegistration({ email: 'amina@example.org', name: 'Amina' })
const bashir = aRegistration({ email: 'bashir@example.org', name: 'Bashir' })
const selected = { [`chosen.${amina.id}`]: '1', [`chosen.${bashir.id}`]: '1' }

const aConsoleWithRegistrations = async (options: Parameters<typeof aConsole>[0] = {}) => {
  const testConsole = await aConsole({ clinics: [aPublishedClinic({ capacity: 2 })], ...options })
  const { registrations } = testConsole.deps
  for (const registration of [amina, bashir])
    await registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), 2)
  const statuses = async () =>
    (await Promise.all([amina, bashir].map(({ id }) => registrations.get(somaliaClinicId, id)))).map(
      (registration) => registration?.status,
    )
  return { ...testConsole, statuses }
}

describe('withdrawing registrations', () => {
  it('shows the people first and withdraws no one by that', async () => {
    const { post, statuses } = await aConsoleWithRegistrations()
    const page = await pageText(await post(path, selected))
    expect(page).toMatch(/Cancel the registration of 2 people\?.*Amina.*Bashir.*Cancel and inform 2 people/)
    expect(await statuses()).toEqual(['confirmed', 'confirmed'])
  })

  it('withdraws several at once: the seats are free, each person gets a mail, and it is in the audit log', async () => {
    const { post, follow, statuses, deps } = await aConsoleWithRegistrations()
    const answer = await post(path, { ...selected, confirmed: 'yes' })
    expect(await pageText(await follow(answer))).toContain('are cancelled')
    expect(await statuses()).toEqual(['withdrawn', 'withdrawn'])
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 0 })
    const mails = (await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat()
    expect(mails.filter(({ kind, state }) => kind === 'withdrawn' && state === 'due')).toHaveLength(2)
    const audit = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'withdrawn')
    expect(audit.map(({ by, after }) => [by, after.registration]).toSorted()).toEqual(
      [amina, bashir].map(({ id }) => ['staff-1', id]).toSorted(),
    )
  })

  it('leaves registrations that have changed since they were shown', async () => {
    const { post, follow, statuses } = await aConsoleWithRegistrations()
    const old = { [`chosen.${amina.id}`]: '7', 'chosen.no-such-registration': '1', confirmed: 'yes' }
    expect(await pageText(await follow(await post(path, old)))).toContain('No registration was cancelled')
    expect(await statuses()).toEqual(['confirmed', 'confirmed'])
  })

  it('is not possible once the clinic is completed, and not offered then', async () => {
    const { post, get, statuses, deps } = await aConsoleWithRegistrations()
    expect(await (await get(list)).text()).toContain('Cancel selected')
    deps.setNow('2026-12-12T09:00:00.000Z')
    expect(await (await get(list)).text()).not.toContain('Cancel selected')
    await post(path, { ...selected, confirmed: 'yes' })
    expect(await statuses()).toEqual(['confirmed', 'confirmed'])
  })

  it('is for the organisers of the clinic: not for an analyst, and not for a partner of another clinic', async () => {
    const analyst = await aConsoleWithRegistrations({ staff: aStaff('analyst') })
    expect(await (await analyst.get(list)).text()).not.toMatch(/Cancel selected|type="checkbox"/)
    expect((await analyst.post(path, { ...selected, confirmed: 'yes' })).status).toBe(403)
    const stranger = aStaff('partner', { email: 'someone@else.example' })
    const other = await aConsoleWithRegistrations({ staff: stranger })
    expect((await other.post(path, { ...selected, confirmed: 'yes' })).status).toBe(404)
    expect([await analyst.statuses(), await other.statuses()].flat()).toEqual(Array(4).fill('confirmed'))
    const own = await aConsoleWithRegistrations({ staff: aStaff('partner') })
    expect((await own.post(path, { ...selected, confirmed: 'yes' })).status).toBe(303)
    expect(await own.statuses()).toEqual(['withdrawn', 'withdrawn'])
  })
})
