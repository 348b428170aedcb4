import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionOf } from '../../../../../functions/console/route-action'
import { encryptCookie } from '../../../../../functions/console/sign-in/cookie-encryption'
import { staffActions } from '../../../../../shared/domain/access/actions'
import { type StaffMember, staffRoles } from '../../../../../shared/domain/access/staff'
import type { TokenKeys } from '../../../../../shared/domain/values/token'
import { anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import {
  aCampaign,
  aContactList,
  aListAudit,
  anImportDraft,
} from '../../../../support/builders/contact-builders'
import { aConsole, aStaff, consoleSiteUrl } from '../../../../unit/functions/console/in-memory-console'
import { rolesOfRoutes } from './roles-of-routes'

const foreign = 'clinic-of-others'
const clinics = [
  aPublishedClinic(),
  aPublishedClinic({
    id: foreign,
    organisers: [{ name: 'Lerato', email: 'lerato@example.org', language: 'en' }],
  }),
]

const draft = anImportDraft()

/** What lets a form through to an answer of its own: a page may say 404 too. */
const fields = { row: 'row-of-the-report', decision: 'not-participant' }
const row = fields.row.slice(0, 16)

type Request = (route: string, clinic: string, cookie?: string, method?: string) => Promise<Response>

describe('who may do what', () => {
  let testConsole: Awaited<ReturnType<typeof aConsole>>
  let routes: string[]
  let ask: Request
  let cookieOf: (
    staff: StaffMember | object,
    keys?: TokenKeys,
    minutes?: number,
    purpose?: 'session' | 'sign-in',
  ) => Promise<string>
  beforeAll(async () => {
    testConsole = await aConsole({ clinics })
    const { app, deps } = testConsole
    await deps.contactLists.create(aContactList(), aListAudit())
    await deps.contactLists.saveDraft(draft)
    for (const { id } of clinics) await deps.campaigns.create(aCampaign({ clinicId: id }), anAuditRecord())
    const registered = app.routes.filter(({ method }) => method !== 'ALL')
    routes = [...new Set(registered.map(({ method, path }) => `${method} ${path}`))]
    ask = async (route, clinic, cookie = '', asked) => {
      const [method = '', pattern = ''] = route.split(' ')
      const path = pattern
        .replace(':id', clinic)
        .replace(':day', '1')
        .replace(':queue', 'feedback')
        .replace(':list', aContactList().id)
        .replace(':import', draft.id)
        .replace(':number', '1')
        .replace(':language', 'en')
      const body = method === 'POST' ? new URLSearchParams({ ...fields, row }) : null
      const headers = { origin: consoleSiteUrl, cookie }
      return app.request(`${consoleSiteUrl}${path}`, { method: asked ?? method, body, headers })
    }
    cookieOf = async (staff, keys, minutes = 480, purpose = 'session') => {
      const own = keys ?? (await deps.secrets.sessionKeys())
      const session = { id: randomUUID(), staff }
      return `__Host-session=${await encryptCookie({ keys: own, purpose, now: deps.now() }, session, minutes)}`
    }
  })

  it('is decided for every route of the app: one without a rule and a line here fails', () => {
    expect(routes.toSorted()).toEqual(Object.keys(rolesOfRoutes).toSorted())
    const named = testConsole.app.routes.flatMap(({ method, path, handler }) =>
      actionOf(handler) ? [`${method} ${path}`] : [],
    )
    expect(named.toSorted()).toEqual(Object.keys(rolesOfRoutes).toSorted())
  })

  it('leaves no action without a route, but for one that a query asks for', () => {
    const used = new Set<unknown>(testConsole.app.routes.map(({ handler }) => actionOf(handler)))
    used.add('attendees:names')
    expect(staffActions.filter((action) => !used.has(action))).toEqual([])
  })

  it.each(staffRoles)('lets a signed-in %s through to what the table says, and to no more', async (role) => {
    const cookie = await cookieOf(aStaff(role))
    // An earlier role has discarded it.
    await testConsole.deps.contactLists.saveDraft(draft)
    for (const route of routes) {
      const allowed = rolesOfRoutes[route] ?? []
      if (allowed === 'public') continue
      const own = await ask(route, somaliaClinicId, cookie)
      // A list of ITU's is none of a partner's.
      const hiddenList = role === 'partner' && /:list|:number/.test(route)
      const answer = !allowed.includes(role) ? [403] : hiddenList ? [404] : [200, 303, 302, 409, 422]
      expect([route, own.status, answer]).toEqual([route, expect.toBeOneOf(answer), answer])
      if (!route.includes(':id')) continue
      const others = await ask(route, foreign, cookie)
      const hidden = role === 'partner' && allowed.includes(role) ? [404] : answer
      expect([route, others.status, hidden]).toEqual([route, expect.toBeOneOf(hidden), hidden])
    }
  })

  it('gives a partner the same answer for clinics of others as for clinics that do not exist', async () => {
    const cookie = await cookieOf(aStaff('partner'))
    for (const route of routes.filter((each) => each.includes(':id'))) {
      const [others, none] = [await ask(route, foreign, cookie), await ask(route, 'no-such-clinic', cookie)]
      expect([route, others.status, await others.text()]).toEqual([route, none.status, await none.text()])
    }
  })

  it('leaves a line in the log for each refusal, with who and which route, and nothing of what was typed', async () => {
    const { lines } = testConsole
    lines.length = 0
    await ask('GET /console/clinics/:id/edit', somaliaClinicId, await cookieOf(aStaff('partner')))
    await ask('GET /console/clinics/:id', foreign, await cookieOf(aStaff('partner')))
    await ask('GET /console/clinics/:id', 'hodan@example.org', await cookieOf(aStaff('partner')))
    const refused = { by: 'staff-1', roles: 'partner' }
    expect(lines).toEqual([
      {
        level: 'warn',
        message: 'role-refused',
        ids: { ...refused, route: 'GET /console/clinics/:id/edit' },
      },
      {
        level: 'warn',
        message: 'foreign-clinic-refused',
        ids: { ...refused, route: 'GET /console/clinics/:id', clinic: foreign },
      },
    ])
  })

  it('refuses a session that is not ours, has expired, is another cookie or has no role', async () => {
    const { deps } = testConsole
    const genuine = await cookieOf(aStaff('admin'))
    const strangers: Record<string, string> = {
      'no cookie': '',
      'an empty one': '__Host-session=',
      'an altered one': `${genuine.slice(0, -40)}${genuine.at(-40) === 'A' ? 'B' : 'A'}${genuine.slice(-39)}`,
      'a plain one': `__Host-session=${Buffer.from(JSON.stringify({ staff: aStaff('admin') })).toString('base64url')}`,
      'of another key': await cookieOf(aStaff('admin'), ['another-key']),
      'under another name': genuine.replace('__Host-', ''),
      'of another purpose': await cookieOf(aStaff('admin'), undefined, 480, 'sign-in'),
      'over by a minute': await cookieOf(aStaff('admin'), undefined, -1),
      'of a role that there is not': await cookieOf({ ...aStaff('admin'), roles: ['root'] }),
      'of a person without a name at the provider': await cookieOf({ ...aStaff('admin'), subject: '' }),
    }
    expect((await ask('GET /console', somaliaClinicId, genuine)).status).toBe(200)
    for (const [words, cookie] of Object.entries(strangers)) {
      for (const route of routes.filter((each) => rolesOfRoutes[each] !== 'public')) {
        const { status, headers } = await ask(route, somaliaClinicId, cookie)
        expect([words, route, status]).toEqual([words, route, route.startsWith('GET') ? 302 : 401])
        if (status === 302) expect(headers.get('location')).toMatch(/^\/console\/sign-in\?to=%2Fconsole/)
      }
    }
    const nobody = await cookieOf(aStaff(null))
    for (const route of routes.filter((each) => rolesOfRoutes[each] !== 'public'))
      expect([route, (await ask(route, somaliaClinicId, nobody)).status]).toEqual([route, 403])
    expect((await deps.clinics.get(somaliaClinicId))?.version).toBe(aPublishedClinic().version)
  })

  it('is asked for methods that no route has too', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      for (const route of routes.filter((each) => rolesOfRoutes[each] !== 'public')) {
        const { status } = await ask(route.replace('POST', 'GET'), somaliaClinicId, '', method)
        expect([method, route, status]).toEqual([method, route, 401])
      }
    }
  })

  it('answers 403 on a route without a rule', async () => {
    const { app, get } = await aConsole({ staff: aStaff('admin') })
    app.get('/console/forgotten', (c) => c.text('secret'))
    expect((await get('/console/forgotten')).status).toBe(403)
  })

  it('shows a partner only the clinics that name the address, in any case', async () => {
    const own = aPublishedClinic({
      title: 'Mine',
      organisers: [{ name: 'Hodan', email: 'HODAN@example.org', language: 'en' }],
    })
    const { get } = await aConsole({ clinics: [own, ...clinics.slice(1)], staff: aStaff('partner') })
    const page = await (await get('/console')).text()
    expect(page).toContain('Mine')
    expect(page).not.toContain(foreign)
  })

  it('shows a partner without a verified address no clinic', async () => {
    const { get } = await aConsole({ clinics, staff: aStaff('partner', { email: null }) })
    expect(await (await get('/console')).text()).toContain('There are no clinics for you yet')
  })
})
