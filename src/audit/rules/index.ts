import type { Rule } from "../rule";
import { bud01 } from "./bud01";
import { bud02 } from "./bud02";
import { bud03 } from "./bud03";
import { bud04 } from "./bud04";
import { bud05 } from "./bud05";
import { bud06 } from "./bud06";
import { bud07 } from "./bud07";
import { bud08 } from "./bud08";
import { bud12 } from "./bud12";
import { bud15 } from "./bud15";
import { dat01 } from "./dat01";
import { dat02 } from "./dat02";
import { dat03 } from "./dat03";
import { dat05 } from "./dat05";
import { dat06 } from "./dat06";
import { dat07 } from "./dat07";
import { dat08 } from "./dat08";
import { dat09 } from "./dat09";
import { dat10 } from "./dat10";
import { dq01 } from "./dq01";
import { dq02 } from "./dq02";
import { dq03 } from "./dq03";
import { dq05 } from "./dq05";
import { dq07 } from "./dq07";
import { dq08 } from "./dq08";
import { dq09 } from "./dq09";
import { evm01 } from "./evm01";
import { evm02 } from "./evm02";
import { evm03 } from "./evm03";
import { evm04 } from "./evm04";
import { evm05 } from "./evm05";
import { evm06 } from "./evm06";
import { evm07 } from "./evm07";
import { evm08 } from "./evm08";
import { evm09 } from "./evm09";
import { evm10 } from "./evm10";
import { evm13 } from "./evm13";
import { evm15 } from "./evm15";
import { evm16 } from "./evm16";
import { frm01 } from "./frm01";
import { frm02 } from "./frm02";
import { frm03 } from "./frm03";
import { frm04 } from "./frm04";
import { frm05 } from "./frm05";
import { frm06 } from "./frm06";
import { frm07 } from "./frm07";
import { frm08 } from "./frm08";
import { frm09 } from "./frm09";
import { frm10 } from "./frm10";
import { frm11 } from "./frm11";
import { frm12 } from "./frm12";
import { frm13 } from "./frm13";
import { frm14 } from "./frm14";
import { frm15 } from "./frm15";
import { his01 } from "./his01";
import { his02 } from "./his02";
import { his03 } from "./his03";
import { his05 } from "./his05";
import { his07 } from "./his07";
import { sta01 } from "./sta01";
import { sta02 } from "./sta02";
import { sta03 } from "./sta03";
import { sta04 } from "./sta04";
import { sta05 } from "./sta05";
import { sta06 } from "./sta06";
import { tpl03 } from "./tpl03";
import { tpl04 } from "./tpl04";
import { vig01 } from "./vig01";
import { vig02 } from "./vig02";
import { vig03 } from "./vig03";

/** Every rule, in the order of DOMAIN C. Adding one is adding a file and a line here. */
export const RULES: readonly Rule[] = [
  tpl03,
  tpl04,
  dq01,
  dq02,
  dq03,
  dq05,
  dq07,
  dq08,
  dq09,
  vig01,
  vig02,
  vig03,
  frm01,
  frm02,
  frm03,
  frm04,
  frm05,
  frm06,
  frm07,
  frm08,
  frm09,
  frm10,
  frm11,
  frm12,
  frm13,
  frm14,
  frm15,
  dat01,
  dat02,
  dat03,
  dat05,
  dat06,
  dat07,
  dat08,
  dat09,
  dat10,
  bud01,
  bud02,
  bud03,
  bud04,
  bud05,
  bud06,
  bud07,
  bud08,
  bud12,
  bud15,
  evm01,
  evm02,
  evm03,
  evm04,
  evm05,
  evm06,
  evm07,
  evm08,
  evm09,
  evm10,
  evm13,
  evm15,
  evm16,
  his01,
  his02,
  his03,
  his05,
  his07,
  sta01,
  sta02,
  sta03,
  sta04,
  sta05,
  sta06,
];
