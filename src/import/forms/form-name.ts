/** What the form of a project is called, and where its values are said to come from. */
export const PROJECT_FORM = '项目支出绩效自评表';
