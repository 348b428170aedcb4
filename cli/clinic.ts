import { desk } from './desk'
import { Refusal } from './refusal'

/** The verbs of `npm run clinic`. Each is loaded when it is asked for. */
const verbs: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  read: async () => {
    const { read } = await import('./read')
    return (args) => read(args, desk)
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
  await (await load())(args)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  for (const line of error.lines) desk.tell(line)
  process.exitCode = error.status
}
