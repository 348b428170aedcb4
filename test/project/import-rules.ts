import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/**
 * The layers and what each may import (docs/architecture.md). A layer's rule lists everything it may import:
 * its own files, other layers, packages, Node's modules. Whatever is not listed is refused.
 */
const npmPackages = (...names: string[]) => names.map((name) => `^node_modules/${name}/`)
const nodeModules = (...names: string[]) => names.map((name) => `^(node:)?${name}$`)
const domain = '^shared/domain/'
const announcement = '^shared/announcement/'
const imports = '^shared/import/'
const i18n = '^shared/i18n/'
const mail = '^shared/mail/'
const ports = '^shared/ports/'
const useCases = '^shared/use-cases/'
const log = '^shared/lambda/log\\.ts$'
const tableLayout = '^shared/aws/dynamodb/table-layout\\.ts$'
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

const layerRules: IForbiddenRuleType[] = [
  layerRule(
    'domain',
    domain,
    [...npmPackages('zod'), ...nodeModules('crypto', 'url')],
    'Pure rules: no clock, no I/O, no AWS',
  ),
  layerRule(
    'announcement',
    announcement,
    [
      domain,
      '^shared/i18n/(city-names|country-names/country-names)\\.ts$',
      ...npmPackages('zod', 'entities'),
    ],
    'The announcement reader is a library: text in, draft and findings out; it knows the names of cities and countries',
  ),
  layerRule(
    'import',
    imports,
    [
      domain,
      announcement,
      ...npmPackages('zod', 'csv-parse', 'entities', 'fflate', 'read-excel-file', 'write-excel-file'),
      ...nodeModules('crypto'),
    ],
    'Readers of CSV, Zoom reports and contact files: bytes in, rows and problems out',
  ),
  layerRule('i18n', i18n, [domain, ...npmPackages('intl-messageformat')], 'Sentences only'),
  layerRule(
    'mail',
    mail,
    [
      domain,
      i18n,
      ...jsxPackages,
      ...nodeModules('url', 'crypto'),
      ...npmPackages('ical-generator', 'luxon'),
    ],
    'Mails are functions of data: no stores, no AWS',
  ),
  layerRule(
    'certificate',
    '^shared/certificate/',
    [domain, i18n, ...npmPackages('pdfkit', 'fontkit', 'bidi-js', 'uqr', '@fontsource/[^/]+')],
    'A certificate is a function of data: no stores, no AWS',
  ),
  layerRule(
    'web',
    '^shared/web/',
    [domain, i18n, ...jsxPackages, ...npmPackages('d3-scale'), ...nodeModules('crypto')],
    'Pieces of pages are functions of data: no stores, no AWS',
  ),
  layerRule(
    'use-cases',
    useCases,
    [domain, announcement, imports, ports, log, i18n, mail, ...npmPackages('zod')],
    'What the product does, on ports: no AWS, no HTTP',
  ),
  layerRule(
    'queries',
    '^shared/queries/',
    [domain, announcement, imports, ports, log, i18n, mail, useCases, ...npmPackages('zod')],
    'What pages, commands and reports read, on ports: no AWS, no HTTP',
  ),
  layerRule('ports', ports, [domain, ...npmPackages('zod')], 'What the use cases need from outside'),
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
  layerRule(
    'lambda',
    '^shared/lambda/',
    [
      domain,
      ports,
      ...npmPackages('@aws-lambda-powertools/(batch|logger)', 'zod'),
      ...nodeModules('fs', 'module'),
      lambdaTypes,
    ],
    'Batches, log and environment of a function: no use cases, no clients of AWS',
  ),
]

const placeRules: IForbiddenRuleType[] = [
  ...layerRules,
  {
    name: 'functions',
    comment: 'A function uses shared; it knows no other function, and AWS only behind the ports',
    severity: 'error',
    from: { path: '^functions/([^/]+)/' },
    to: {
      pathNot: [
        '^functions/$1/',
        '^shared/(?!aws/)',
        // What a handler is made of, and the table changes that start one; the clients stay behind the ports.
        '^shared/aws/(dependencies|port-builders|dynamodb/table-changes)\\.ts$',
        ...jsxPackages,
        ...npmPackages('zod', 'jose', 'openid-client'),
        // `net` for its list of networks.
        ...nodeModules('crypto', 'net', 'timers/promises'),
        lambdaTypes,
      ],
    },
  },
  layerRule(
    'infra',
    '^infra/(?!local/)',
    [
      environment,
      '^shared/domain/values/ip-network\\.ts$',
      tableLayout,
      '^shared/certificate/font-files\\.ts$',
      '^cdk\\.json$',
      ...npmPackages('aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'zod'),
      ...nodeModules('fs', 'os', 'path', 'util'),
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
    comment: 'The command line uses the product, the local stack and the settings of the stages',
    severity: 'error',
    from: { path: '^cli/' },
    to: { path: ['^functions/', '^infra/(?!local/|config/)', ...sdk] },
  },
]

export const importRules: IForbiddenRuleType[] = [
  ...placeRules,
  {
    name: 'shared-stands-alone',
    comment: 'Shared code knows none of its users',
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
    name: 'simulation-runs-the-sweep',
    comment: 'The simulation calls the whole sweep; it repeats none of its steps',
    severity: 'error',
    from: { path: '^test/simulation/' },
    to: {
      path: [
        '^shared/use-cases/sweep/(?!run-sweep\\.ts)',
        '^shared/use-cases/clinic/reconcile-schedules\\.ts$',
        '^shared/use-cases/registration/offer-seats\\.ts$',
        // What a person asks for on a page is no step of the sweep.
        '^shared/use-cases/erasure/(?!request-erasure\\.ts|withdraw-silently\\.ts)',
      ],
    },
  },
  {
    name: 'no-circles',
    comment: 'Two modules that need each other, types included, are one or lack a third',
    severity: 'error',
    from: { path: '^(shared|functions|infra|cli|test)/' },
    to: { circular: true },
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

/**
 * Files of the product for which no rule says what they may import: a new folder of shared, a file beside the
 * folders of functions.
 * @param files paths from the project's root
 */
export const findFilesWithoutRule = (files: readonly string[]): string[] => {
  const places = placeRules.map(({ from }) => new RegExp(String(from.path)))
  return files.filter(
    (file) =>
      /^(shared|functions|infra|cli)\/.*\.(tsx?|mjs)$/.test(file) &&
      !places.some((place) => place.test(file)),
  )
}
