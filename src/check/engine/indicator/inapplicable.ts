/** 不适用, 该项目不涉及: as a name, a target or a result. */
export const INAPPLICABLE =
  /^(?:(?:该|此|本)?(?:项|个)?(?:项目|指标)?)(?:不适用|不涉及|无此(?:项|类)(?:指标|内容)?)$/;
