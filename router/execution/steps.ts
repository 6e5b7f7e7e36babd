import type { PlanNode } from '@apollo/query-planner'
import { compileFetch, type FetchCompiler } from './fetches.ts'
import type { PlanPath } from './places.ts'
import type { Step } from './run.ts'

/**
 * Compiles a plan, or the part of it at a path. Throws for a part that is not known here: conditions are decided before anything is planned.
 */
export function compileSteps(compiler: FetchCompiler, node: PlanNode, path: PlanPath = []): Step {
  const compile = (part: PlanNode, at = path) => compileSteps(compiler, part, at)
  switch (node.kind) {
    case 'Sequence':
      return oneByOne(node.nodes.map((part) => compile(part)))
    case 'Parallel':
      return together(node.nodes.map((part) => compile(part)))
    case 'Flatten':
      return compile(node.node, [...path, ...node.path])
    case 'Fetch':
      return compileFetch(compiler, node, path)
    default:
      throw new Error(`A plan with a ${node.kind} cannot be executed.`)
  }
}

function oneByOne(steps: Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run)
  }
}

function together(steps: Step[]): Step {
  return (run) => Promise.all(steps.map((step) => step(run)))
}
