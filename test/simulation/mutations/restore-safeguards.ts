import { replacePort, type Safeguard } from './safeguard'

/** The safeguards of a table that was set back to a copy. */
export const restoreSafeguards: Record<string, Safeguard> = {
  'skip-before-restore': {
    seed: 320,
    description: 'what was due before the halt is not sent again after a restore',
    mutation: replacePort('config', (config) => ({ ...config, skipMailsDueBefore: null })),
  },
  'suppressions-outlive-restore': {
    seed: 2720,
    description: 'a restore brings no suppressed address back',
    mutation: { restoresEverything: true },
  },
}
