import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectRoot } from '../../adapters/postgres/project-root.js'

/** What a deployment starts the program as. */
export interface DeployedRole {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/** What `docs/operate.md` tells an operator of Kubernetes to put into secrets: a name of a secret, and what it holds. */
export type Secrets = Readonly<Record<string, Readonly<Record<string, string>>>>

const deployed = (path: string): unknown => parse(readFileSync(join(projectRoot(), path), 'utf8'), { merge: true })

const composeService = z.object({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.unknown().optional(),
})

/** The services of compose.yaml that run the program, with what `.env` says put in as Compose does. */
export function composeRoles(dotEnv: Readonly<Record<string, string>>): Readonly<Record<string, DeployedRole>> {
  const { services } = z.object({ services: z.record(z.string(), composeService) }).parse(deployed('compose.yaml'))
  const fill = (text: string) =>
    text.replaceAll(/\$\{(\w+)(?::\?[^}]*)?\}/gu, (_all, name: string) => dotEnv[name] ?? '')
  return Object.fromEntries(
    Object.entries(services)
      .filter(([, { image }]) => image === 'tabkeeper')
      .map(([name, { command, environment, env_file: file }]) => {
        const own = Object.entries(environment).map(([key, value]) => [key, fill(value)])
        return [
          name,
          { args: command, environment: { ...(file === undefined ? {} : dotEnv), ...Object.fromEntries(own) } },
        ]
      }),
  )
}

const named = z.object({ name: z.string() })
const container = z.object({
  args: z.array(z.string()),
  env: z
    .array(
      z.object({
        name: z.string(),
        valueFrom: z.object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) }),
      }),
    )
    .default([]),
  envFrom: z.array(z.object({ configMapRef: named.optional(), secretRef: named.optional() })).default([]),
})

/** A workload of deploy/kubernetes, with its configuration and these secrets put in as Kubernetes does. */
export function kubernetesRole(file: string, secrets: Secrets): DeployedRole {
  // A bot's file holds its service and ingress as well; the workload comes first.
  const text = readFileSync(join(projectRoot(), 'deploy/kubernetes', file), 'utf8').split(/^---$/mu)[0] ?? ''
  const pod = z.object({
    spec: z.object({ template: z.object({ spec: z.object({ containers: z.tuple([container]) }) }) }),
  })
  const [{ args, env, envFrom }] = pod.parse(parse(text)).spec.template.spec.containers
  const config = z
    .object({ data: z.record(z.string(), z.string()) })
    .parse(deployed('deploy/kubernetes/config.yaml')).data
  const from = envFrom.map(({ configMapRef, secretRef }) => ({
    ...(configMapRef === undefined ? {} : config),
    ...(secretRef === undefined ? {} : secretNamed(secrets, secretRef.name)),
  }))
  const single = env.map(({ name, valueFrom: { secretKeyRef } }) => [
    name,
    secretNamed(secrets, secretKeyRef.name)[secretKeyRef.key] ?? '',
  ])
  return { args, environment: { ...Object.assign({}, ...from), ...Object.fromEntries(single) } }
}

function secretNamed(secrets: Secrets, name: string): Readonly<Record<string, string>> {
  const found = secrets[name]
  if (found === undefined) throw new Error(`docs/operate.md tells of no secret ${name}`)
  return found
}

/** The statements of deploy/compose/roles.sql, with psql's variables put in as psql does. */
export function roleStatements(environment: Readonly<Record<string, string>>): readonly string[] {
  const text = readFileSync(join(projectRoot(), 'deploy/compose/roles.sql'), 'utf8').replaceAll(/^--.*$/gmu, '')
  const variables = new Map(
    [...text.matchAll(/^\\getenv (\w+) (\w+)$/gmu)].map(([, name = '', from = '']) => [name, environment[from] ?? '']),
  )
  const filled = text
    .replaceAll(/^\\.*$/gmu, '')
    .replaceAll(/:'(\w+)'/gu, (_all, name: string) => `'${variables.get(name)}'`)
  return filled
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
