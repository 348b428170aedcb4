import { describe, expect, it } from 'vitest'
import type { StaffRole } from '../../../../../shared/domain/access/staff'
import { FOLLOWERS_LIST_ID } from '../../../../../shared/domain/followers/followers-list'
import { personId } from '../../../../../shared/domain/ids'
import { askToFollow } from '../../../../../shared/use-cases/followers/ask-to-follow'
import { confirmFollow } from '../../../../../shared/use-cases/followers/confirm-follow'
import { updateFollowers } from '../../../../../shared/use-cases/followers/update-followers'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const list = `/console/lists/${FOLLOWERS_LIST_ID}`
const invitations = `/console/clinics/${somaliaClinicId}/invitations`
const email = 'amina@example.org'

/** One person has asked to be told of new clinics and confirmed; the list is not updated yet. */
const aConsoleBeforeUpdate = async (role: StaffRole = 'organiser') => {
  const testConsole = await aConsole({ clinics: [aPublishedClinic()], staff: aStaff(role) })
  await askToFollow(testConsole.deps, { email, language: 'fr' })
  await confirmFollow(testConsole.deps, personId(email))
  return testConsole
}

const aConsoleWithFollower = async (role: StaffRole = 'organiser') => {
  const testConsole = await aConsoleBeforeUpdate(role)
  await updateFollowers(testConsole.deps)
  return testConsole
}

const storedEmails = async ({ deps }: Awaited<ReturnType<typeof aConsoleWithFollower>>) =>
  (await deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts.map((contact) => contact.email)

describe('the list of those who asked to be told of new clinics', () => {
  it.each(['organiser', 'admin'] as const)('lets %s announce a clinic to it, once', async (role) => {
    const { get, post, deps } = await aConsoleBeforeUpdate(role)
    const page = await get(invitations)
    const html = await page.clone().text()
    expect(await pageText(page)).toContain('one person has asked for news of new clinics')
    expect(html).toContain(`<input type="hidden" name="list" value="${FOLLOWERS_LIST_ID}"/>`)

    for (const _ of [1, 2])
      expect((await post(invitations, { list: FOLLOWERS_LIST_ID })).headers.get('location')).toBe(
        `${invitations}/1`,
      )
    expect(await pageText(await get(`${invitations}/1`))).toContain('Send to 1 person')
    expect(deps.sent).toEqual([])
  })

  it.each(['partner', 'analyst'] as const)('is not reached by %s', async (role) => {
    const testConsole = await aConsoleWithFollower(role)
    const { get, post, deps } = testConsole
    for (const page of ['', '/contact', `/contact?email=${email}`, '/name', '/contacts.csv'])
      expect([403, 404]).toContain((await get(`${list}${page}`)).status)
    expect(await (await get(invitations)).text()).not.toContain('Prepare announcement')
    expect([403, 404, 422]).toContain((await post(invitations, { list: FOLLOWERS_LIST_ID })).status)
    expect(await deps.campaigns.listByClinic(somaliaClinicId)).toEqual([])
  })

  it('is filled and deleted by nobody of the console', async () => {
    const testConsole = await aConsoleWithFollower('admin')
    const { get, post } = testConsole
    const words = await pageText(await get(list))
    expect(words).toContain('People come onto this list by the form of the public site')
    for (const control of ['Import contacts', 'Add a contact', 'Delete this list'])
      expect(words).not.toContain(control)

    expect((await get(`${list}/erase`)).status).toBe(404)
    expect((await get(`${list}/contact`)).status).toBe(404)
    const refusals = [
      await post(`${list}/imports`, { text: 'email\nx@example.org' }),
      await post(`${list}/erase`, { confirm: 'yes' }),
      await post(`${list}/contact`, { shown: '', email: 'x@example.org' }),
    ]
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 422])
    expect(await pageText(refusals[2] as Response)).toContain('Only people themselves come onto this list')
    expect(await storedEmails(testConsole)).toEqual([email])
  })

  it('lets a name be corrected and a contact removed, but no other address take its place', async () => {
    const testConsole = await aConsoleWithFollower()
    const { get, post } = testConsole
    const shownIn = async () =>
      (
        /name="shown" value="([^"]*)"/.exec(
          await (await get(`${list}/contact?email=${email}`)).text(),
        )?.[1] ?? ''
      ).replaceAll('&quot;', '"')

    const other = { shown: await shownIn(), email: 'b@example.org', name: '', language: 'fr' }
    expect((await post(`${list}/contact`, other)).status).toBe(422)
    expect(await storedEmails(testConsole)).toEqual([email])
    expect((await post(`${list}/contact`, { ...other, email, name: 'Amina' })).status).toBe(303)
    expect((await post(`${list}/contact/remove`, { shown: await shownIn() })).status).toBe(303)
    expect(await storedEmails(testConsole)).toEqual([])
  })
})
