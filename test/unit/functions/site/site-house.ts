import { siteApp } from '../../../../functions/site/app'
import { type EvenTime, evenTime } from '../../../../shared/aws/even-time'
import { type InTime, inTime } from '../../../../shared/aws/in-time'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { personId } from '../../../../shared/domain/ids'
import type { Registration } from '../../../../shared/domain/registration/registration'
import type { Instant } from '../../../../shared/domain/time/instant'
import { type Purpose, signToken, signUnsubscribe } from '../../../../shared/domain/token'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somalia,
} from '../../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

export const siteUrl = 'https://clinics.example.org'

/** The site on a world in memory, with its log lines and requests as a browser makes them. */
export const aSite = async (
  options: {
    now?: Instant
    clinics?: Clinic[]
    registrations?: Registration[]
    world?: MemoryWorld
    evenly?: EvenTime
    within?: InTime
  } = {},
) => {
  const world = options.world ?? memoryWorld(options.now ? { now: options.now } : {})
  const logged: string[] = []
  const note = (message: string, ids = {}) => void logged.push(`${message} ${JSON.stringify(ids)}`)
  for (const clinic of options.clinics ?? [aPublishedClinic()]) {
    await world.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
  }
  for (const registration of options.registrations ?? []) {
    const confirmation = aLedgerEntry({ clinicId: registration.clinicId, recipientId: registration.id })
    await world.registrations.register(registration, confirmation, null)
  }
  const { evenly = evenTime(0), within = inTime() } = options
  const log = { info: note, warn: note, error: note }
  const app = siteApp({ world, siteUrl, evenly, within, log })
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
  const tokenFor = async (purpose: Purpose, registration = aRegistration()) =>
    signToken(await world.secrets.tokenKeys(), purpose, {
      clinicId: somalia,
      registrationId: registration.id,
    })
  const unsubscribeToken = async (email = aRegistration().email) =>
    signUnsubscribe(await world.secrets.tokenKeys(), personId(email))
  return { app, world, logged, get, post, tokenFor, unsubscribeToken }
}
