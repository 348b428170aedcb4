import type { Safeguard } from './safeguard'
import { replacePort, withMethods } from './safeguard'

const definitions: Record<string, Safeguard> = {
  'fan-out-timing': {
    description: 'a message to many begins so early that its last mail leaves by its instant',
    mutation: replacePort('config', (config, { options }) =>
      options.name.startsWith('dispatch') ? { ...config, mailRate: 1_000 } : config,
    ),
  },
  'closing-run': {
    description: 'at its instant a message that began early looks for people who came meanwhile',
    mutation: replacePort('dispatches', (dispatches, simProcess) =>
      withMethods(dispatches, {
        transition: (from, dispatch) =>
          dispatches.transition(
            from,
            dispatch.state === 'running' && simProcess.now() < dispatch.at
              ? { ...dispatch, state: 'done' }
              : dispatch,
          ),
      }),
    ),
  },
}

/** The safeguards of messages to many. */
export const crowdSafeguards: Record<string, Safeguard> = Object.fromEntries(
  Object.entries(definitions).map(([name, safeguard]) => [
    name,
    { ...safeguard, mutation: { ...safeguard.mutation, crowdsOnly: true } },
  ]),
)
