import { handle, type LambdaContext } from 'hono/aws-lambda'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { personId, programmeLinkId } from '../../../shared/domain/ids'
import type { Registration } from '../../../shared/domain/registration/registration'
import {
  signAddressToken,
  signFollowToken,
  signProgrammeLinkToken,
  signUnsubscribeToken,
} from '../../../shared/domain/values/token'
import { makeProgrammeLink } from '../../../shared/use-cases/programme/share-programme'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration } from '../../support/builders/builders'
import {
  aCampaign,
  aContact,
  aContactList,
  aListAudit,
  anImportDraft,
} from '../../support/builders/contact-builders'
import type { InMemoryDependencies } from '../../support/in-memory-dependencies'
import { aConsole, aStaff, type LogLine, settings } from './console/in-memory-console'
import { aSite, siteUrl } from './site/site-fixture'

/** A route as it is registered, with an address that leads to it. */
export interface KnownRoute {
  method: string
  /** As in the code: `/my/:token`. */
  pattern: string
  path: string
}

type Send = (path: string, init?: RequestInit) => Promise<Response>

export interface AppUnderTest {
  name: 'site' | 'console'
  deps: InMemoryDependencies
  routes: KnownRoute[]
  /** As a visitor, at the console as a signed-in admin; forms come from the site itself. */
  send: Send
  /** As Lambda calls it, with an event of the HTTP API. */
  handle: (event: object) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>
  /** Of a session, where there is one. */
  cookies: string[]
  /** The lines of the log as text. */
  logged: () => string
}

const list = aContactList()

/** The site and the console, each with its dependencies, a published clinic, a registration and every route. */
export const siteAndConsole = async (
  now = '2026-12-09T06:00:00.000Z',
  clinic: Clinic = aPublishedClinic(),
) => [await siteUnderTest(now, clinic), await consoleUnderTest(now, clinic)]

/** The site alone. */
export const siteUnderTest = async (
  now: string,
  clinic: Clinic,
  registration: Registration = aRegistration(),
): Promise<AppUnderTest> => {
  const { app, deps, tokenFor, logged } = await aSite({
    now,
    clinics: [clinic],
    registrations: [registration],
  })
  const [my, join, calendar] = [await tokenFor('my'), await tokenFor('join'), await tokenFor('calendar')]
  const unsubscribe = signUnsubscribeToken(await deps.secrets.tokenKeys(), personId(registration.email))
  const examples: Record<string, string> = {
    '/my/:token': my,
    '/join/:token': join,
    '/my/:token/withdraw': my,
    '/my/:token/erase': my,
    '/my/:token/take': my,
    '/my/:token/change': my,
    '/my/:token/address': my,
    '/my/:token/survey': my,
    '/my/:token/gap-analysis': my,
    '/address/:token': signAddressToken(
      await deps.secrets.tokenKeys(),
      { clinicId: clinic.id, registrationId: registration.id },
      registration.id,
    ),
    '/my/:token/resend': my,
    '/my/:token/return': my,
    '/my/:token/reached': my,
    '/my/:token/confirm': my,
    '/my/:token/data.json': my,
    '/my/:token/calendars/:calendar/:day': my,
    '/unsubscribe/:token': unsubscribe,
    '/unsubscribe/:token/back': unsubscribe,
    '/follow/:token': signFollowToken(await deps.secrets.tokenKeys(), personId(registration.email)),
    '/programme/:token': await programmeLinkToken(deps),
  }
  const send: Send = async (path, init = {}) => app.request(`${siteUrl}${path}`, init)
  const routes = routesOf(app.routes, (pattern) => ({
    ':id': clinic.id,
    ':token': examples[pattern],
    ':code': '7K3F-9M2Q-XB4T',
    ':thumbprint': 'none',
    ':calendar': 'google',
    ':day': '1',
    ':file{.+\\.ics}': `${calendar}.ics`,
  }))
  const invoke: AppUnderTest['handle'] = (event) => handle(app)(event as never, {} as LambdaContext) as never
  return {
    name: 'site',
    deps,
    routes,
    send: sameOrigin(send),
    handle: invoke,
    cookies: [],
    logged: () => logged.join('\n'),
  }
}

const programmeLinkToken = async (deps: InMemoryDependencies): Promise<string> => {
  const form = { coOrganisers: ['NCA'], days: 30, idempotencyKey: 'form-of-a-link' }
  await makeProgrammeLink(deps, aStaff('admin'), form)
  return signProgrammeLinkToken(
    await deps.secrets.tokenKeys(),
    programmeLinkId('staff-1', form.idempotencyKey),
  )
}

const consoleUnderTest = async (now: string, clinic: Clinic): Promise<AppUnderTest> => {
  const { app, deps, cookie, lines } = await aConsole({
    now,
    clinics: [clinic],
    staff: aStaff('admin'),
    fetch: provider,
  })
  const registration = aRegistration()
  await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  await deps.contactLists.create(list, aListAudit())
  await deps.contactLists.saveDraft(anImportDraft([aContact()], { listId: list.id, at: now }))
  await deps.campaigns.create(aCampaign({ clinicId: clinic.id }), anAuditRecord())
  const send: Send = async (path, init = {}) => {
    const headers = new Headers({ ...(await cookie()), ...Object.fromEntries(new Headers(init.headers)) })
    return app.request(`${siteUrl}${path}`, { ...init, headers })
  }
  const routes = routesOf(app.routes, () => ({
    ':id': clinic.id,
    ':day': '1',
    ':queue': 'feedback',
    ':list': list.id,
    ':import': 'a'.repeat(16),
    ':number': '1',
    ':language': 'en',
    ':link': 'a'.repeat(22),
  }))
  const invoke: AppUnderTest['handle'] = (event) => handle(app)(event as never, {} as LambdaContext) as never
  const cookies = Object.values(await cookie())
  return {
    name: 'console',
    deps,
    routes,
    send: sameOrigin(send),
    handle: invoke,
    cookies,
    logged: () => textOf(lines),
  }
}

/** An identity provider without accounts. */
export const signInAddress = 'https://login.example.org/authorize'
const provider: typeof fetch = async (input) =>
  String(input).endsWith('/.well-known/openid-configuration')
    ? Response.json({
        issuer: settings.issuer,
        authorization_endpoint: signInAddress,
        token_endpoint: 'https://login.example.org/token',
        jwks_uri: 'https://login.example.org/keys',
      })
    : Response.json({ error: 'invalid_grant' }, { status: 400 })

const textOf = (lines: LogLine[]) => lines.map((line) => JSON.stringify(line)).join('\n')

const sameOrigin =
  (send: Send): Send =>
  (path, init = {}) =>
    send(path, { ...init, headers: { origin: siteUrl, ...Object.fromEntries(new Headers(init.headers)) } })

/** @throws Error for a route with a parameter that has no example */
const routesOf = (
  registered: readonly { method: string; path: string }[],
  examplesFor: (pattern: string) => Record<string, string | undefined>,
): KnownRoute[] => {
  const ownRoutes = registered.filter(({ method }) => method !== 'ALL')
  const each = new Map(ownRoutes.map((route) => [`${route.method} ${route.path}`, route]))
  return [...each.values()].map(({ method, path: pattern }) => {
    const path = pattern
      .split('/')
      .map((part) => {
        if (!part.startsWith(':')) return part
        const example = examplesFor(pattern)[part]
        if (example === undefined) throw new Error(`${pattern} has no example for ${part}`)
        return example
      })
      .join('/')
    return { method, pattern, path }
  })
}
