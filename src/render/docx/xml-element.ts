import { NextAttributeComponent, XmlComponent } from 'docx';

/** An element for which `docx` has no class of its own. */
export class XmlElement extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    children: readonly (XmlComponent | string)[] = [],
  ) {
    super(name);
    const entries = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
    if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries)));
    this.root.push(...children);
  }
}
