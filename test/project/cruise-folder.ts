import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { cruiseOptions, importRules } from './import-rules'

const topFolders = ['shared', 'functions', 'infra', 'cli', 'test']

/** Reads every import below the folder and holds it against the rules of the layers. */
export const cruiseFolder = async (baseDir: string): Promise<ICruiseResult> => {
  const ours = {
    ...cruiseOptions,
    baseDir,
    preserveSymlinks: true,
    validate: true,
    ruleSet: { forbidden: importRules },
  }
  const { output } = await cruise(topFolders, ours)
  if (typeof output === 'string') throw new Error(output)
  return output
}

/** @returns `rule: importing file -> imported file`, one line per broken rule */
export const brokenRules = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
