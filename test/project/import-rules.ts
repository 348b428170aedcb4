import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/**
 * The rooms and what each may import (docs/architecture.md). A room's rule lists everything it may import:
 * its own files, other rooms, packages, Node's modules. Whatever is not listed is refused.
 */
const npmPackages = (...names: string[]) => names.map((name) => `^node_modules/${name}/`)
const nodeModules = (...names: string[]) => names.map((name) => `^(node:)?${name}$`)
const domain = '^shared/(domain|announcement|import)/'
const i18n = '^shared/i18n/'
const log = '^shared/lambda/log\\.ts$'
const ports = '^shared/ports/'
const environment = '^shared/lambda/environment\\.ts$'
const jsxPackages = npmPackages('hono')
/** Types without a package of their own to resolve. */
const lambdaTypes = '^aws-lambda$'
const sdk = npmPackages('@aws-sdk/[^/]+', '@smithy/[^/]+')

const layerRule = (name: string, path: string, allowed: string[], comment: string): IForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { pathNot: [path, ...allowed] },
})

export const importRules: IForbiddenRuleType[] = [
  layerRule(
    'domain',
    domain,
    [...npmPackages('zod', 'luxon', 'csv-parse', 'entities'), ...nodeModules('crypto')],
    'Pure rules: no clock, no I/O, no AWS',
  ),
  layerRule('language', i18n, [domain, ...npmPackages('intl-messageformat')], 'Sentences only'),
  layerRule(
    'mail',
    '^shared/mail/',
    [
      domain,
      i18n,
      ...jsxPackages,
      ...npmPackages('nodemailer', 'ical-generator', 'timezones-ical-library', 'luxon'),
    ],
    'Mails are functions of data: no stores, no AWS',
  ),
  layerRule(
    'pages',
    '^shared/pages/',
    [domain, i18n, ...jsxPackages, ...npmPackages('d3-scale'), ...nodeModules('crypto')],
    'Pages are functions of data: no stores, no AWS',
  ),
  layerRule(
    'use-cases',
    '^shared/use-cases/',
    [domain, ports, log, i18n, '^shared/mail/', ...npmPackages('zod')],
    'What the product does, on ports: no AWS, no HTTP',
  ),
  {
    name: 'use-cases-apart',
    comment: 'A use case calls no other one',
    severity: 'error',
    from: { path: '^shared/use-cases/((clinic|registration|attendance)/)?[^/]+$' },
    to: { path: '^shared/use-cases/' },
  },
  {
    name: 'use-case-folders-apart',
    comment: 'What only one use case needs stands in its own folder',
    severity: 'error',
    from: { path: '^shared/use-cases/([^/]+)/' },
    to: { path: '^shared/use-cases/', pathNot: '^shared/use-cases/$1/' },
  },
  layerRule(
    'aws',
    '^shared/aws/',
    [
      domain,
      ports,
      environment,
      log,
      ...sdk,
      ...npmPackages('zod'),
      ...nodeModules('crypto', 'timers/promises'),
      lambdaTypes,
    ],
    'The ports on AWS: no use cases, no functions',
  ),
  {
    name: 'functions',
    comment:
      'A function is a door: the product is in shared, AWS behind its ports, other functions are none of its business',
    severity: 'error',
    from: { path: '^functions/([^/]+)/' },
    to: {
      pathNot: [
        '^functions/$1/',
        '^shared/',
        ...jsxPackages,
        ...npmPackages('zod', 'jose'),
        ...nodeModules('crypto'),
        lambdaTypes,
      ],
    },
  },
  layerRule(
    'infra',
    '^infra/(?!local/)',
    [
      environment,
      '^cdk\\.json$',
      ...npmPackages('aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'zod'),
      ...nodeModules('fs', 'path'),
    ],
    'Infrastructure knows functions by their paths and the names of their variables only',
  ),
  {
    name: 'local-stack',
    comment: 'The local stack runs the template; it knows neither the CDK nor the code of the functions',
    severity: 'error',
    from: { path: '^infra/local/' },
    to: {
      path: [
        '^infra/(?!local/)',
        '^functions/',
        '^cli/',
        '^shared/(?!domain/)',
        ...npmPackages('aws-cdk-lib', 'cdk-nag'),
      ],
    },
  },
  {
    name: 'cli',
    comment: 'The command line uses the product and the local stack',
    severity: 'error',
    from: { path: '^cli/' },
    to: { path: ['^functions/', '^infra/(?!local/)', ...sdk] },
  },
  {
    name: 'shared-stands-alone',
    comment: 'What all share knows none of those that share it',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: ['^functions/', '^infra/', '^cli/', '^test/'] },
  },
  {
    name: 'no-tests-in-the-product',
    severity: 'error',
    from: { path: '^(shared|functions|infra|cli)/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-circles',
    comment: 'Two modules that need each other are one, or lack a third',
    severity: 'error',
    from: { path: '^(shared|functions|infra|cli)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-missing',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: lambdaTypes },
  },
]

/** TypeScript 7 has no parser to lend; swc's reads the modules, types included. */
export const cruiseOptions: ICruiseOptions = {
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
  tsPreCompilationDeps: true,
}
