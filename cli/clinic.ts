import { desk } from './desk'
import { Refusal } from './refusal'

/** The verbs of `npm run clinic`, each loaded when it is asked for; what one returns is the exit status. */
const verbs: Record<string, () => Promise<(args: string[]) => Promise<unknown>>> = {
  read: async () => {
    const { read } = await import('./read')
    return (args) => read(args, desk)
  },
  plan: async () => {
    const { plan } = await import('./plan')
    return (args) => plan(args, desk)
  },
  rehearse: async () => {
    const { rehearse } = await import('./rehearse')
    return (args) => rehearse(args, desk)
  },
  'dead-letters': async () => {
    const { deadLetters } = await import('./dead-letters')
    return (args) => deadLetters(args, desk)
  },
  restore: async () => {
    const { restore } = await import('./restore')
    return (args) => restore(args, desk)
  },
  attendance: async () => {
    const { attendance } = await import('./attendance')
    return (args) => attendance(args, desk)
  },
}

const [verb = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
try {
  if (!load) throw new Refusal([`clinic knows ${Object.keys(verbs).join(', ')}; not "${verb}"`], 2)
  const status = await (await load())(args)
  if (typeof status === 'number') process.exitCode = status
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  for (const line of error.lines) desk.tell(line)
  process.exitCode = error.status
}
