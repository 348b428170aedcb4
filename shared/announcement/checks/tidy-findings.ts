import type { Finding } from '../draft-clinic'

/** An ordinary page gives at most this many findings; beyond it, findings of one kind share one. */
const maxFindings = 12
const keptPerCode = 2

/** Findings in the order of the page; where there are too many, the later ones of a code become one that lists their lines. */
export const tidyFindings = (findings: Finding[]): Finding[] => {
  const ordered = findings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return ordered.length <= maxFindings ? ordered : shareFindings(ordered)
}

/** Errors stay as they are: each needs a decision. */
const shareFindings = (findings: Finding[]): Finding[] => {
  const byKind = Map.groupBy(findings, ({ severity, code }) => `${severity} ${code}`)
  return findings.flatMap((finding) => {
    const same = byKind.get(`${finding.severity} ${finding.code}`) ?? []
    if (finding.severity === 'error' || same.length <= keptPerCode + 1) return [finding]
    if (finding === same[0] || finding === same[1]) return [finding]
    return finding === same[keptPerCode]
      ? [{ ...finding, message: describeRest(same.slice(keptPerCode)) }]
      : []
  })
}

const describeRest = (rest: Finding[]): string => {
  const lines = [...new Set(rest.flatMap(({ line }) => line ?? []))]
  const listed = lines.slice(0, 10).join(', ')
  return `${rest.length} more of this kind, at the lines ${listed}${lines.length > 10 ? ', …' : ''}. First: ${rest[0]?.message}`
}
