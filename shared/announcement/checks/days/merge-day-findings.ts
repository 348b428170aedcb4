import type { ProposedChoice, ProposedFinding } from '../../choices'

const aboutDay = /^Day (\d+)(?: \([^)]*\))?: (.*)$/u

/** One finding where several days have the same cause: `Days 1 and 2: 09:00-13:00 is announced, …`. */
export const mergeDayFindings = (findings: ProposedFinding[]): ProposedFinding[] => {
  const groups = Map.groupBy(findings, (finding) => {
    const text = aboutDay.exec(finding.message)?.[2]
    return text === undefined ? finding : `${finding.severity} ${finding.code} ${text}`
  })
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group
    if (!first || others.length === 0) return group
    const numbers = group.map(({ message }) => aboutDay.exec(message)?.[1] ?? '')
    const text = aboutDay.exec(first.message)?.[2] ?? ''
    return [
      {
        ...first,
        message: `Days ${listNumbers(numbers)}: ${text}`,
        proposals: mergeProposals(group),
        details: [...new Set(group.flatMap(({ details = [] }) => details))],
      },
    ]
  })
}

const listNumbers = (numbers: string[]): string => `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

/** The choices of the first finding, each for the days of all. */
const mergeProposals = (group: ProposedFinding[]): ProposedChoice[] =>
  (group[0]?.proposals ?? []).map((choice) => ({
    ...choice,
    ...(choice.hours
      ? {
          hours: group.flatMap(
            ({ proposals = [] }) => proposals.find(({ label }) => label === choice.label)?.hours ?? [],
          ),
        }
      : {}),
  }))
