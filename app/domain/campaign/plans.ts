import { addDays, type Day } from './days.ts'
import type { StageKind } from './stages.ts'
import type { Objective } from './strategy.ts'

/** `title` is also the text `calendar.plan_title.<title>`; days are counted from the plan's first. */
export type PlannedActivity = { title: PlanTitle; stage: StageKind; day: number; days?: number }
export type PlannedStage = { kind: Exclude<StageKind, 'own'>; from: number; to: number }
export type CampaignPlan = { stages: PlannedStage[]; activities: PlannedActivity[] }

export const planTitles = [
  'teaser_post',
  'countdown',
  'launch_day',
  'reviews',
  'live',
  'tutorial',
  'questions',
  'contest',
  'offer',
  'last_call',
  'reminder',
  'best_of',
  'results',
] as const
export type PlanTitle = (typeof planTitles)[number]

const sixWeeks: PlannedStage[] = [
  { kind: 'teaser', from: 0, to: 6 },
  { kind: 'launch', from: 7, to: 13 },
  { kind: 'sustain', from: 14, to: 34 },
  { kind: 'review', from: 35, to: 41 },
]

/** A start for each objective: six weeks, which its writer then changes. */
export const plans: Record<Objective, CampaignPlan> = {
  awareness: {
    stages: sixWeeks,
    activities: [
      { title: 'teaser_post', stage: 'teaser', day: 0 },
      { title: 'countdown', stage: 'teaser', day: 4, days: 3 },
      { title: 'launch_day', stage: 'launch', day: 7 },
      { title: 'live', stage: 'launch', day: 10 },
      { title: 'contest', stage: 'sustain', day: 16, days: 7 },
      { title: 'reminder', stage: 'sustain', day: 28 },
      { title: 'best_of', stage: 'review', day: 36 },
      { title: 'results', stage: 'review', day: 41 },
    ],
  },
  inform: {
    stages: sixWeeks,
    activities: [
      { title: 'teaser_post', stage: 'teaser', day: 1 },
      { title: 'launch_day', stage: 'launch', day: 7 },
      { title: 'tutorial', stage: 'launch', day: 9 },
      { title: 'questions', stage: 'sustain', day: 15, days: 3 },
      { title: 'reviews', stage: 'sustain', day: 22, days: 7 },
      { title: 'tutorial', stage: 'sustain', day: 30 },
      { title: 'best_of', stage: 'review', day: 36 },
      { title: 'results', stage: 'review', day: 41 },
    ],
  },
  leads: {
    stages: sixWeeks,
    activities: [
      { title: 'teaser_post', stage: 'teaser', day: 0 },
      { title: 'launch_day', stage: 'launch', day: 7 },
      { title: 'live', stage: 'launch', day: 11 },
      { title: 'tutorial', stage: 'sustain', day: 16 },
      { title: 'questions', stage: 'sustain', day: 21, days: 3 },
      { title: 'last_call', stage: 'sustain', day: 32 },
      { title: 'results', stage: 'review', day: 41 },
    ],
  },
  sales: {
    stages: sixWeeks,
    activities: [
      { title: 'teaser_post', stage: 'teaser', day: 2 },
      { title: 'countdown', stage: 'teaser', day: 4, days: 3 },
      { title: 'launch_day', stage: 'launch', day: 7 },
      { title: 'offer', stage: 'launch', day: 8, days: 6 },
      { title: 'reviews', stage: 'sustain', day: 15, days: 7 },
      { title: 'tutorial', stage: 'sustain', day: 23 },
      { title: 'last_call', stage: 'sustain', day: 33 },
      { title: 'results', stage: 'review', day: 41 },
    ],
  },
}

/** A plan on real days. */
export const planFrom = ({ stages, activities }: CampaignPlan, start: Day) => ({
  stages: stages.map(({ kind, from, to }) => ({
    kind,
    startsOn: addDays(start, from),
    endsOn: addDays(start, to),
  })),
  activities: activities.map(({ title, stage, day, days = 1 }) => ({
    title,
    stage,
    startsOn: addDays(start, day),
    endsOn: addDays(start, day + days - 1),
  })),
})
