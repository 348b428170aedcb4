import { describe, expect, it } from 'vitest'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { addMilliseconds, MINUTE_MS } from '../../../../../shared/domain/values/time/instant'
import { processErasures } from '../../../../../shared/use-cases/erasure/process-erasures'
import { registerPerson } from '../../../../../shared/use-cases/registration/register-person'
import { aForm, aPublishedClinic, aReport, somaliaClinicId } from '../../../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import type { InMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { snapshotStores } from '../../../../support/stores/store-snapshot'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const page = '/console/erasure'
const searchPath = '/console/erasure/search'
const email = 'ayaan@example.org'

const anAdminConsole = async () => {
  const ituList = await aConsole({ staff: aStaff('admin'), clinics: [aPublishedClinic()] })
  await registerPerson(ituList.deps, { clinicId: somaliaClinicId, form: aForm() })
  await ituList.deps.attendance.saveReport(aReport())
  return ituList
}

/** The second finds nothing any more. */
const twoRounds = async (deps: InMemoryDependencies) => {
  for (let revision = 0; revision < 2; revision += 1) {
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await processErasures(deps, {
      onProgress: () => {},
      onFailure: (_, error) => expect.unreachable(String(error)),
    })
  }
}

describe('erasing a person in the console', () => {
  it('shows first what is stored, clinic by clinic, and changes nothing by it', async () => {
    const { post, deps } = await anAdminConsole()
    const before = await snapshotStores(deps)

    const answer = await post(searchPath, { email: ' Ayaan@Example.org' })

    const html = await answer.text()
    expect(html).toMatch(
      /DFS Security Clinic for Somalia<\/a>.*Registrations"[^>]*>1<.*E-mails"[^>]*>1<.*Zoom"[^>]*>1</s,
    )
    expect(await snapshotStores(deps)).toBe(before)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is done by the second form, once even when it is sent again, and shown with its state', async () => {
    const { get, post, follow, deps, lines } = await anAdminConsole()
    const idempotencyKey =
      /name="idempotencyKey" value="([^"]+)"/.exec(await (await post(searchPath, { email })).text())?.[1] ??
      ''

    const answers = await Promise.all([
      post(page, { email, idempotencyKey }),
      post(page, { email, idempotencyKey }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await deps.erasures.listAll()).toHaveLength(1)
    const shown = await pageText(await follow(answers[0] as Response))
    expect(shown).toContain('Erasure requested.')
    expect(shown).toContain('in progress')
    await twoRounds(deps)
    expect(await pageText(await get(page))).toMatch(/you 1 done/)
    expect(await pageText(await post(searchPath, { email }))).toContain('Nothing found in the clinics')
    expect(await pageText(await get(`/console/clinics/${somaliaClinicId}/registrations`))).toContain(
      'One more registration has been erased',
    )
    expect(JSON.stringify([lines, answers.map(({ headers }) => headers.get('location'))])).not.toContain(
      'ayaan',
    )
  })

  it('says where the address is an organiser’s, which is no registration', async () => {
    const { post } = await anAdminConsole()
    const words = await pageText(await post(searchPath, { email: 'hodan@example.org' }))
    expect(words).toContain(
      'This address belongs to an organiser, or is the contact on a public page, and is not erased there. To remove it, edit',
    )
  })

  it('says so too where the address is the contact on a public page', async () => {
    const clinic = aPublishedClinic({ publicContact: 'office@example.org' })
    const { post } = await aConsole({ staff: aStaff('admin'), clinics: [clinic] })
    const words = await pageText(await post(searchPath, { email: 'Office@example.org' }))
    expect(words).toContain('To remove it, edit: DFS Security Clinic for Somalia')
  })

  it.each([searchPath, page])('refuses what is no address at its field and keeps it: %s', async (path) => {
    const { post, deps } = await anAdminConsole()
    const answer = await post(path, { email: 'ayaan at example' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('id="field-email-error"')
    expect(html).toContain('value="ayaan at example"')
    expect(await deps.erasures.listAll()).toEqual([])
  })

  it('removes the address from every contact list, and does not show whether a partner’s list holds it', async () => {
    const { post, deps } = await anAdminConsole()
    const [ituList, partner] = [aContactList(), aContactList({ id: 'list-partner000', owner: 'partner' })]
    const contacts = [aContact({ email: 'guest@example.org' }), aContact({ email: 'other@example.org' })]
    for (const list of [ituList, partner]) {
      await deps.contactLists.create(list, aListAudit({ listId: list.id }))
      const filled = { ...list, version: 2, size: 2, name: `The list ${list.owner}` }
      await deps.contactLists.replace(filled, contacts, aListAudit({ listId: list.id }))
    }
    const words = await pageText(await post(searchPath, { email: 'guest@example.org' }))
    expect(words).toContain('The list itu')
    expect(words).not.toContain('The list partner')

    await post(page, { email: 'guest@example.org', idempotencyKey: 'first-form' })
    await twoRounds(deps)

    for (const { id } of [ituList, partner]) {
      const left = await deps.contactLists.contacts(id)
      expect(left).toMatchObject({
        list: { version: 3, size: 1 },
        contacts: [{ email: 'other@example.org' }],
      })
      expect((await deps.contactLists.audit(id)).at(-1)).toMatchObject({
        action: 'erased',
        facts: { contacts: 1, sizeBefore: 2, size: 1 },
      })
    }
    expect(await deps.erasures.listAll()).toMatchObject([{ doneAt: expect.any(String) }])
  })
})

describe('the retention of a clinic', () => {
  it('is the stage’s unless the clinic has its own, and its date is shown', async () => {
    const { get, post, deps } = await anAdminConsole()
    const overview = `/console/clinics/${somaliaClinicId}`
    expect(await pageText(await get(overview))).toContain('Personal data deleted from 11 December 2027 on')

    const typed = { ...clinicFormValues(aPublishedClinic()), version: '2', retentionDays: '30' }
    expect((await post(`${overview}/edit`, typed)).status).toBe(303)

    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ retentionDays: 30 })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      action: 'edited',
      before: { retentionDays: null },
      after: { retentionDays: 30 },
    })
    expect(await pageText(await get(overview))).toContain('Personal data deleted from 10 January 2027 on')
    for (const wrong of ['29', '3651', '1.5', 'never']) {
      const answer = await post(`${overview}/edit`, { ...typed, version: '3', retentionDays: wrong })
      expect([wrong, answer.status]).toEqual([wrong, 422])
      expect(await answer.text()).toContain('id="field-retentionDays-error"')
    }
  })
})
