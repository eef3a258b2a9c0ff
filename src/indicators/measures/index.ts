import type { Measure } from "../measure";
import { available } from "./available";
import { budgetVariance } from "./budgetVariance";
import { budgetVariancePercent } from "./budgetVariancePercent";
import { cpi } from "./cpi";
import { cv } from "./cv";
import { cvPercent } from "./cvPercent";
import { eac } from "./eac";
import { eacComposite } from "./eacComposite";
import { eacPlan } from "./eacPlan";
import { eacReported } from "./eacReported";
import { etc } from "./etc";
import { finishSlipDays } from "./finishSlipDays";
import { forecastVariance } from "./forecastVariance";
import { forecastVariancePercent } from "./forecastVariancePercent";
import { percentComplete } from "./percentComplete";
import { percentScheduled } from "./percentScheduled";
import { percentSpent } from "./percentSpent";
import { spi } from "./spi";
import { sv } from "./sv";
import { svPercent } from "./svPercent";
import { tcpiBac } from "./tcpiBac";
import { tcpiEac } from "./tcpiEac";
import { vac } from "./vac";
import { yearVariance } from "./yearVariance";
import { yearVariancePercent } from "./yearVariancePercent";

/** Every indicator of a project that is computed from its fields alone, in the order people read them. */
export const MEASURES: readonly Measure[] = [
  sv,
  svPercent,
  cv,
  cvPercent,
  spi,
  cpi,
  percentComplete,
  percentSpent,
  percentScheduled,
  eac,
  eacPlan,
  eacComposite,
  eacReported,
  etc,
  vac,
  tcpiBac,
  tcpiEac,
  budgetVariance,
  budgetVariancePercent,
  forecastVariance,
  forecastVariancePercent,
  available,
  yearVariance,
  yearVariancePercent,
  finishSlipDays,
];
