import { randomUUID } from 'node:crypto'
import { createConsoleApp } from '../../../../functions/console/app'
import { encryptCookie } from '../../../../functions/console/sign-in/cookie-encryption'
import type { StaffMember, StaffRole } from '../../../../shared/domain/access/staff'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import { anAuditRecord } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { limitConfig } from '../../../support/stores/limit-config'

export const consoleSiteUrl = 'https://clinics.example.org'
export const settings = {
  siteUrl: consoleSiteUrl,
  issuer: 'https://login.example.org/pool',
  clientId: 'console-client',
  rolesClaim: 'cognito:groups',
}

/** The organiser of `aClinic()`, in one role. */
export const aStaff = (
  role: StaffRole | null = 'organiser',
  overrides: Partial<StaffMember> = {},
): StaffMember => ({
  subject: 'staff-1',
  name: 'Hodan Warsame',
  email: 'hodan@example.org',
  roles: role === null ? [] : [role],
  ...overrides,
})

const noNetwork: typeof fetch = () => Promise.reject(new Error('no network in this test'))

export interface LogLine {
  level: string
  message: string
  ids: unknown
}

/** The console with dependencies in memory; requests carry the session of `staff`, forms come from the site itself. */
export const aConsole = async (
  options: {
    now?: Instant
    staff?: StaffMember | null
    clinics?: Clinic[]
    deps?: InMemoryDependencies
    fetch?: typeof fetch
  } = {},
) => {
  const deps = options.deps ?? createInMemoryDependencies(options.now ? { now: options.now } : {})
  for (const clinic of options.clinics ?? []) {
    await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
  }
  const lines: LogLine[] = []
  const note = (level: string) => (message: string, ids?: unknown) => void lines.push({ level, message, ids })
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const app = createConsoleApp({
    deps: limitConfig('console', deps),
    settings,
    log,
    fetch: options.fetch ?? noNetwork,
  })
  const staff = options.staff === undefined ? aStaff() : options.staff
  const cookie = async (): Promise<Record<string, string>> => {
    if (!staff) return {}
    const sealed = { keys: await deps.secrets.sessionKeys(), purpose: 'session' as const, now: deps.now() }
    return { cookie: `__Host-session=${await encryptCookie(sealed, { id: randomUUID(), staff }, 480)}` }
  }
  return {
    app,
    deps,
    lines,
    cookie,
    get: async (path: string) => app.request(`${consoleSiteUrl}${path}`, { headers: await cookie() }),
    post: async (
      path: string,
      body: Record<string, string> | FormData = {},
      headers: Record<string, string> = {},
    ) =>
      app.request(`${consoleSiteUrl}${path}`, {
        method: 'POST',
        body: body instanceof FormData ? body : new URLSearchParams(body),
        headers: { ...(await cookie()), origin: consoleSiteUrl, ...headers },
      }),
    /** Follows the redirect that answers a form. */
    follow: async (answer: Response) =>
      app.request(`${consoleSiteUrl}${answer.headers.get('location')}`, { headers: await cookie() }),
  }
}

/** The words of a page, without its markup. */
export const pageText = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replaceAll('<span class="hidden">: show the list</span>', '')
    .replace(/<\/?(bdi|time)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:)])/g, '$1')
    .replace(/\( /g, '(')

/** A console of a role whose programme has the figures of these clinics. */
export const aConsoleWithFigures = async (role: StaffRole, clinics: readonly ClinicFigures[]) => {
  const testConsole = await aConsole({ staff: aStaff(role) })
  for (const figures of clinics)
    await testConsole.deps.programme.saveRecord({
      clinicId: figures.clinicId,
      revision: 1,
      isFrozen: false,
      figures,
    })
  return testConsole
}
