import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedResource, ResolvedTemplate } from '../../template/resolved-template'
import { createSes, type SesService } from './ses'

const destinationShape = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    EventBridgeDestination: z.object({ EventBusArn: z.string().endsWith('/default') }),
    MatchingEventTypes: z.string().array(),
  }),
})

const eventTypesOf = (set: ResolvedResource, destinations: ResolvedResource[]): string[] =>
  destinations
    .map(({ properties }) => destinationShape.parse(properties))
    .filter((one) => one.ConfigurationSetName === set.ref && one.EventDestination.Enabled)
    .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes)

/** SES with the template's identities and configuration sets. @param rate mails a second, @param emit to the default bus */
export const createSesFromTemplate = (
  template: ResolvedTemplate,
  store: PersistentStore,
  clock: VirtualClock,
  rate: number,
  emit: Parameters<typeof createSes>[0]['emit'],
): SesService => {
  const { region, account } = template.awsEnvironment
  const destinations = template.resourcesOfType('AWS::SES::ConfigurationSetEventDestination')
  const sets = template.resourcesOfType('AWS::SES::ConfigurationSet')
  return createSes({
    clock,
    region,
    account,
    identities: template.resourcesOfType('AWS::SES::EmailIdentity').map(({ name }) => name),
    configurationSets: Object.fromEntries(sets.map((set) => [set.ref, eventTypesOf(set, destinations)])),
    rate,
    dailyQuota: 50_000,
    store,
    emit,
  })
}
