import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import {
  createStack,
  deleteStack,
  type StackResult,
  type SynthesizedResource,
  type SynthesizedResources,
} from './cloudformation-stacks'
import { referencesOf, withoutReferences } from './template-references'

/** @property reason the emulator's words; empty when it was accepted */
export interface ResourceOutcome {
  id: string
  type: string
  accepted: boolean
  reason: string
}

/**
 * Puts the resources into a new stack, which goes again. When that is refused or lacks some, they are put type by type,
 * and of a refused type one by one, each with what it refers to; values stand for what the emulator lacks.
 * @param stackName the beginning of the names of the stacks
 * @returns an outcome for each resource, those referred to first
 */
export const putTemplate = async (
  client: CloudFormationClient,
  resources: SynthesizedResources,
  stackName: string,
): Promise<ResourceOutcome[]> => {
  const order = referredFirst(resources)
  const outcomes = new Map<string, ResourceOutcome>()
  let stacks = 0
  const put = async (ids: readonly string[]): Promise<StackResult> => {
    stacks += 1
    const name = `${stackName}-${stacks}`
    const refused = new Set(order.filter((id) => outcomes.get(id)?.accepted === false))
    const result = await createStack(
      client,
      name,
      selectResources(withReferred(ids, resources), resources, refused),
    )
    await deleteStack(client, name)
    return result
  }
  const settle = ({ physicalIds, reason }: StackResult, ids: readonly string[]): void => {
    for (const id of ids) {
      const accepted = physicalIds.has(id)
      const why = accepted ? '' : reason || 'its CloudFormation does not know the type'
      outcomes.set(id, { id, type: resources[id]?.Type ?? '', accepted, reason: why })
    }
  }
  const whole = await put(order)
  if (order.every((id) => whole.physicalIds.has(id))) settle(whole, order)
  for (;;) {
    const ids = nextGroup(order, outcomes, resources)
    if (ids.length === 0) return order.flatMap((id) => outcomes.get(id) ?? [])
    const together = await put(ids)
    if (together.reason === '' || ids.length === 1) settle(together, ids)
    else for (const id of ids) settle(await put([id]), [id])
  }
}

/** These resources, without the refused and without references to them. */
export const selectResources = (
  ids: readonly string[],
  resources: SynthesizedResources,
  refused: ReadonlySet<string>,
): SynthesizedResources => {
  const absent = new Map(Object.entries(resources).filter(([id]) => refused.has(id)))
  const kept = ids.filter((id) => !refused.has(id))
  return Object.fromEntries(
    kept.map((id) => [id, withoutReferences(resources[id] as SynthesizedResource, absent)]),
  )
}

/** Every id after those that it refers to. */
const referredFirst = (resources: SynthesizedResources): string[] => {
  const order = new Set<string>()
  const visit = (id: string): void => {
    const resource = resources[id]
    if (!resource || order.has(id)) return
    for (const referred of referencesOf(resource)) visit(referred)
    order.add(id)
  }
  for (const id of Object.keys(resources)) visit(id)
  return [...order]
}

/** Resources of one type without an outcome, all that they refer to having one. */
const nextGroup = (
  order: readonly string[],
  outcomes: ReadonlyMap<string, unknown>,
  resources: SynthesizedResources,
): string[] => {
  const ready = order.filter(
    (id) =>
      !outcomes.has(id) &&
      referencesOf(resources[id] as SynthesizedResource).every((one) => outcomes.has(one) || !resources[one]),
  )
  const type = resources[ready[0] ?? '']?.Type
  return ready.filter((id) => resources[id]?.Type === type)
}

/** The ids and all that they refer to, directly or not. */
const withReferred = (ids: readonly string[], resources: SynthesizedResources): string[] => {
  const found = new Set<string>()
  const queue = [...ids]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const resource = resources[id]
    if (!resource || found.has(id)) continue
    found.add(id)
    queue.push(...referencesOf(resource))
  }
  return [...found]
}
