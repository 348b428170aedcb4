import { describe, expect, it } from 'vitest'
import { isInviting } from './actions'
import { live } from './lifetime'
import { liveMany } from './runs'
import { safeguards } from './safeguards'
import { type Script, scriptOf } from './script'
import { shortened } from './shrink'
import { storyText } from './story'
import type { Line } from './town'
import { faults } from './weather'
import { readArguments } from './wishes'

const toldOf = async (seed: number): Promise<Line[]> => {
  const story: Line[] = []
  await live(seed, scriptOf(seed), { story })
  return story
}

describe('clinics lived through by the thousand', () => {
  it('lose nothing, double nothing without a doubt, and send nothing that nobody asked for', async () => {
    const { tally, broken } = await liveMany(1500, 1)
    expect(broken).toBeUndefined()
    expect(tally.mails).toBeGreaterThan(5000)
    expect(Object.keys(tally.faults).toSorted()).toEqual(faults.toSorted())
  })

  it('have campaigns in one of sixteen, with everything that may happen to one', () => {
    const lives = Array.from({ length: 1500 }, (_, seed) => scriptOf(seed + 1).actions.filter(isInviting))
    const campaigns = lives.filter((actions) => actions.length > 0)
    expect(campaigns.length).toBeGreaterThan(70)
    expect(campaigns.length).toBeLessThan(120)
    expect([...new Set(campaigns.flat().map(({ does }) => does))].toSorted()).toEqual([
      'bounce',
      'end',
      'go-on',
      'invite',
      'list',
      'pause',
      'remind',
      'subscribe-again',
      'unsubscribe',
    ])
  })

  it('are the same lives again with the same seeds, and others with others', async () => {
    const story = await toldOf(42)
    expect(await toldOf(42)).toEqual(story)
    expect(story.length).toBeGreaterThan(10)
    expect(await toldOf(43)).not.toEqual(story)
  })
})

describe('without a safeguard', () => {
  // A simulation that passes without one proves nothing about it.
  it.each(Object.keys(safeguards))('%s a promise is broken', async (name) => {
    const { broken } = await liveMany(10_000, 1, safeguards[name]?.without)
    expect(broken?.life.broken.length).toBeGreaterThan(0)
  })

  it('the story is shortened to what breaks the promise, and can be followed', async () => {
    const alteration = safeguards['suppression']?.without ?? {}
    const { broken } = await liveMany(100, 1, alteration)
    const whole = scriptOf(broken?.seed ?? 0)
    const { script, life, lines } = await shortened(broken?.seed ?? 0, whole, alteration)
    expect(life.broken.map(({ promise }) => promise)).toContain('unexpected')
    expect(script.actions.length).toBeLessThan(whole.actions.length)
    expect(peopleIn(script)).toHaveLength(1)
    expect(lines.map(({ who }) => who)).toContain('SES')
  })

  it('the story of a campaign is one list, and says when it ran and who was invited', async () => {
    const alteration = safeguards['unsubscribed']?.without ?? {}
    const { broken } = await liveMany(1000, 1, alteration)
    const seed = broken?.seed ?? 0
    const { script, life, lines } = await shortened(seed, scriptOf(seed), alteration)
    const told = storyText(seed, script, life, lines)
    const [who] = peopleIn(script)
    expect(peopleIn(script)).toHaveLength(1)
    expect(told).toContain(`On list-aaaaaaaaaa: ${who}\n`)
    expect(told).toMatch(
      new RegExp(`campaign 1: running[^]*${who} unsubscribes[^]*SES: takes invitation.1 to ${who}`),
    )
  })
})

describe('what is asked of a simulation', () => {
  it('is so many lives from a seed on, ten thousand without a safeguard', () => {
    expect(readArguments([])).toMatchObject({ runs: 1000, seed: 1, alteration: {} })
    expect(readArguments(['--without', 'sweep'])).toMatchObject({
      runs: 10_000,
      alteration: { noSweep: true },
    })
  })

  // Each would end with status 0 and have proved nothing.
  it.each([
    ['--runs', '0'],
    ['--runs', '1e3'],
    ['--seed', 'x'],
    ['--without', 'nothing-of-ours'],
    ['--without', 'constructor'],
  ])('is refused when it is %s %s', (option, value) => {
    expect(() => readArguments([option, value])).toThrow(value)
  })
})

const peopleIn = ({ actions }: Script): string[] => [
  ...new Set(actions.flatMap((action) => ('who' in action ? [action.who] : []))),
]
