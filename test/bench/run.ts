/** `npm run bench` measures works and probing; `npm run bench -- hostile rate` what is named. Nothing passes or fails. */
import { mails } from './mails'
import { probe } from './probing'
import { rate } from './rate'
import { hostile, reading } from './reading'
import { reports } from './reports'
import { measure } from './works'

const groups: Record<string, () => Promise<void>> = {
  work: () => measure({ ...reading, ...mails, ...reports }),
  probing: () => probe(400),
  hostile: () => measure(hostile),
  rate,
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : ['work', 'probing']) {
  const group = groups[name]
  if (!group) throw new Error(`bench knows ${Object.keys(groups).join(', ')}; not "${name}"`)
  await group()
}
