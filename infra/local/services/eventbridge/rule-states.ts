import type { PersistentStore } from '../../storage/persistent-store'

/** Which rules of the default bus are enabled; an operator may change it, and it outlives a restart. */
export interface RuleStates {
  isEnabled(ruleName: string): boolean
  change(ruleName: string, enabled: boolean): void
}

/** @param isDeployedEnabled what the template says of a rule */
export const createRuleStates = (
  store: PersistentStore,
  isDeployedEnabled: (ruleName: string) => boolean,
): RuleStates => {
  const changed = store.openMap<boolean>('event-rules')
  return {
    isEnabled: (name) => changed.get(name) ?? isDeployedEnabled(name),
    change: (name, enabled) => {
      changed.set(name, enabled)
    },
  }
}
