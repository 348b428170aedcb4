import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../../../functions/console/forms/clinic-texts'
import { MINUTE, plus } from '../../../../../shared/domain/time/instant'
import { erasePeople } from '../../../../../shared/use-cases/erase-person/erase-people'
import { register } from '../../../../../shared/use-cases/registration/register'
import { aForm, aPublishedClinic, aReport, somalia } from '../../../../support/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/contact-builders'
import { everythingIn } from '../../../../support/everything-in'
import type { MemoryWorld } from '../../../../support/memory-world'
import { aConsole, aStaff, wordsOf } from '../console-in-memory'

const page = '/console/erasure'
const look = '/console/erasure/look'
const email = 'ayaan@example.org'

const aHouse = async () => {
  const house = await aConsole({ staff: aStaff('admin'), clinics: [aPublishedClinic()] })
  await register(house.world, { clinicId: somalia, form: aForm() })
  await house.world.attendance.saveReport(aReport())
  return house
}

/** The second finds nothing any more. */
const twoRounds = async (world: MemoryWorld) => {
  for (let round = 0; round < 2; round += 1) {
    world.setNow(plus(world.now(), 5 * MINUTE))
    await erasePeople(world, { told: () => {}, failed: (_, error) => expect.unreachable(String(error)) })
  }
}

describe('erasing a person in the console', () => {
  it('shows first what is stored, clinic by clinic, and changes nothing by it', async () => {
    const { post, world } = await aHouse()
    const before = await everythingIn(world)

    const answer = await post(look, { email: ' Ayaan@Example.org' })

    const html = await answer.text()
    expect(html).toMatch(
      /DFS Security Clinic for Somalia<\/a>.*Registrations"[^>]*>1<.*Mails"[^>]*>1<.*Zoom"[^>]*>1</s,
    )
    expect(await everythingIn(world)).toBe(before)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is done by the second form, once however often it is sent, and told with its state', async () => {
    const { get, post, follow, world, lines } = await aHouse()
    const once = /name="once" value="([^"]+)"/.exec(await (await post(look, { email })).text())?.[1] ?? ''

    const answers = await Promise.all([post(page, { email, once }), post(page, { email, once })])

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await world.erasures.all()).toHaveLength(1)
    const told = await wordsOf(await follow(answers[0] as Response))
    expect(told).toContain('It is being erased')
    expect(told).toContain('under way')
    await twoRounds(world)
    expect(await wordsOf(await get(page))).toMatch(/staff-1 1 done/)
    expect(await wordsOf(await post(look, { email }))).toContain('Nothing in the clinics')
    expect(await wordsOf(await get(`/console/clinics/${somalia}/registrations`))).toContain(
      'One more registration has been erased',
    )
    expect(JSON.stringify([lines, answers.map(({ headers }) => headers.get('location'))])).not.toContain(
      'ayaan',
    )
  })

  it('says where the address is an organiser’s, which is no registration', async () => {
    const { post } = await aHouse()
    const words = await wordsOf(await post(look, { email: 'hodan@example.org' }))
    expect(words).toContain('The address is an organiser’s. It stays there; take it out by editing')
  })

  it.each([look, page])('refuses what is no address at its field and keeps it: %s', async (path) => {
    const { post, world } = await aHouse()
    const answer = await post(path, { email: 'ayaan at example' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('id="field-email-error"')
    expect(html).toContain('value="ayaan at example"')
    expect(await world.erasures.all()).toEqual([])
  })

  it('takes the address off every contact list, and shows nobody whether a partner’s holds it', async () => {
    const { post, world } = await aHouse()
    const [house, partner] = [aContactList(), aContactList({ id: 'list-partner000', owner: 'partner' })]
    const contacts = [aContact({ email: 'guest@example.org' }), aContact({ email: 'other@example.org' })]
    for (const list of [house, partner]) {
      await world.contactLists.create(list, aListAudit({ listId: list.id }))
      const filled = { ...list, version: 2, size: 2, name: `The list ${list.owner}` }
      await world.contactLists.replace(filled, contacts, aListAudit({ listId: list.id }))
    }
    const words = await wordsOf(await post(look, { email: 'guest@example.org' }))
    expect(words).toContain('The list house')
    expect(words).not.toContain('The list partner')

    await post(page, { email: 'guest@example.org', once: 'first-form' })
    await twoRounds(world)

    for (const { id } of [house, partner]) {
      const left = await world.contactLists.contacts(id)
      expect(left).toMatchObject({
        list: { version: 3, size: 1 },
        contacts: [{ email: 'other@example.org' }],
      })
      expect((await world.contactLists.audit(id)).at(-1)).toMatchObject({
        action: 'erased',
        facts: { contacts: 1, sizeBefore: 2, size: 1 },
      })
    }
    expect(await world.erasures.all()).toMatchObject([{ doneAt: expect.any(String) }])
  })
})

describe('the retention of a clinic', () => {
  it('is the stage’s unless the clinic has its own, and its date is shown', async () => {
    const { get, post, world } = await aHouse()
    const overview = `/console/clinics/${somalia}`
    expect(await wordsOf(await get(overview))).toContain('Personal data erased from 11 December 2027 on')

    const typed = { ...textsOf(aPublishedClinic()), version: '2', retentionDays: '30' }
    expect((await post(`${overview}/edit`, typed)).status).toBe(303)

    expect(await world.clinics.get(somalia)).toMatchObject({ retentionDays: 30 })
    expect((await world.clinics.audit(somalia)).at(-1)).toMatchObject({
      action: 'edited',
      before: { retentionDays: null },
      after: { retentionDays: 30 },
    })
    expect(await wordsOf(await get(overview))).toContain('Personal data erased from 10 January 2027 on')
    for (const wrong of ['29', '3651', '1.5', 'never']) {
      const answer = await post(`${overview}/edit`, { ...typed, version: '3', retentionDays: wrong })
      expect([wrong, answer.status]).toEqual([wrong, 422])
      expect(await answer.text()).toContain('id="field-retentionDays-error"')
    }
  })
})
