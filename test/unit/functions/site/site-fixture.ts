import { createSiteApp } from '../../../../functions/site/app'
import { constantTimeResponse } from '../../../../functions/site/middleware/constant-time-response'
import { createTimeout } from '../../../../functions/site/middleware/with-timeout'
import type { ResponseTimer, WithTimeout } from '../../../../functions/site/site-dependencies'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { personId } from '../../../../shared/domain/ids'
import type { Registration } from '../../../../shared/domain/registration/registration'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import { signToken, signUnsubscribeToken, type TokenPurpose } from '../../../../shared/domain/values/token'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { limitConfig } from '../../../support/stores/limit-config'

export const siteUrl = 'https://clinics.example.org'

/** The site with dependencies in memory, its log lines, and requests as a browser makes them. */
export const aSite = async (
  options: {
    now?: Instant
    clinics?: Clinic[]
    registrations?: Registration[]
    deps?: InMemoryDependencies
    startConstantTime?: ResponseTimer
    runWithTimeout?: WithTimeout
    isIndexed?: boolean
  } = {},
) => {
  const deps = options.deps ?? createInMemoryDependencies(options.now ? { now: options.now } : {})
  const logged: string[] = []
  const note = (message: string, ids = {}) => void logged.push(`${message} ${JSON.stringify(ids)}`)
  for (const clinic of options.clinics ?? [aPublishedClinic()]) {
    await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
  }
  for (const registration of options.registrations ?? []) {
    const confirmation = aLedgerEntry({ clinicId: registration.clinicId, recipientId: registration.id })
    // A person waits only where no seat is free.
    const capacity = registration.status === 'waitlisted' ? 0 : null
    await deps.registrations.register(registration, confirmation, capacity)
  }
  const {
    startConstantTime = constantTimeResponse(0),
    runWithTimeout = createTimeout(),
    isIndexed = true,
  } = options
  const log = { info: note, warn: note, error: note }
  const app = createSiteApp({
    deps: limitConfig('site', deps),
    siteUrl,
    isIndexed,
    startConstantTime,
    runWithTimeout,
    log,
  })
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`${siteUrl}${path}`, { headers })
  const post = async (
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) =>
    app.request(`${siteUrl}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: siteUrl, ...headers },
    })
  const tokenFor = async (purpose: TokenPurpose, registration = aRegistration()) =>
    signToken(await deps.secrets.tokenKeys(), purpose, {
      clinicId: somaliaClinicId,
      registrationId: registration.id,
    })
  const unsubscribeToken = async (email = aRegistration().email) =>
    signUnsubscribeToken(await deps.secrets.tokenKeys(), personId(email))
  return { app, deps, logged, get, post, tokenFor, unsubscribeToken }
}
