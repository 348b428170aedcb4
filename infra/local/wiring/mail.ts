import * as z from 'zod'
import type { Keep } from '../services/keep'
import { createSes, type Ses } from '../services/ses'
import type { HouseClock } from '../services/types'
import type { Resource, Stack } from '../stack'

const destinationShape = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    EventBridgeDestination: z.object({ EventBusArn: z.string().endsWith('/default') }),
    MatchingEventTypes: z.string().array(),
  }),
})

const eventTypesOf = (set: Resource, destinations: Resource[]): string[] =>
  destinations
    .map(({ properties }) => destinationShape.parse(properties))
    .filter((one) => one.ConfigurationSetName === set.ref && one.EventDestination.Enabled)
    .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes)

/** SES with the template's identities and configuration sets. @param rate mails a second, @param emit to the default bus */
export const openMail = (
  stack: Stack,
  keep: Keep,
  clock: HouseClock,
  rate: number,
  emit: Parameters<typeof createSes>[0]['emit'],
): Ses => {
  const { region, account } = stack.place
  const destinations = stack.ofType('AWS::SES::ConfigurationSetEventDestination')
  const sets = stack.ofType('AWS::SES::ConfigurationSet')
  return createSes({
    clock,
    region,
    account,
    identities: stack.ofType('AWS::SES::EmailIdentity').map(({ name }) => name),
    configurationSets: Object.fromEntries(sets.map((set) => [set.ref, eventTypesOf(set, destinations)])),
    rate,
    dailyQuota: 50_000,
    keep,
    emit,
  })
}
