/**
 * A parsed XML element in a test: its text, the list of its kind and the parent of others at once, as each test knows which of
 * them it looks at. What is absent is undefined at run time.
 */
export type Parsed = string & ParsedList & ParsedParent;

interface ParsedList extends Array<Parsed> {
  0: Parsed;
  1: Parsed;
  2: Parsed;
}

type ParsedParent = { readonly [Name in Tag]: Parsed };

type Tag =
  | '#text'
  | `@${'ok' | 'ng' | 'xmlns' | 'totalResultsAvailable' | 'totalResultsReturned' | 'firstResultPosition' | 'okResultsCount' | 'ngResultsCount'}`
  | 'BrandName'
  | 'Caption'
  | 'CategoryCode'
  | 'CategoryName'
  | 'CategoryPageNum'
  | 'Code'
  | 'EditingFlag'
  | 'Error'
  | 'ErrorCode'
  | 'Explanation'
  | 'Headline'
  | 'Id'
  | 'Image'
  | 'Inscription'
  | 'Inscriptions'
  | 'IsLeaf'
  | 'IsPublished'
  | 'ItemCode'
  | 'ItemPageNum'
  | 'LibImage1'
  | 'LibImage2'
  | 'LibImage5'
  | 'Message'
  | 'MetaDesc'
  | 'ModeA'
  | 'ModeL'
  | 'ModifyType'
  | 'Name'
  | 'Option'
  | 'Options'
  | 'PageKey'
  | 'PageType'
  | 'Path'
  | 'PathList'
  | 'Price'
  | 'PublishId'
  | 'PublishTime'
  | 'PublishUser'
  | 'Quantity'
  | 'ReserveTime'
  | 'Result'
  | 'ResultSet'
  | 'Spec'
  | 'Spec1'
  | 'Spec2'
  | 'Spec3'
  | 'SpecValue'
  | 'StCatName'
  | 'Status'
  | 'StockClose'
  | 'SubCode'
  | 'SubCodeImage'
  | 'SubCodes'
  | 'Target'
  | 'TargetKey'
  | 'Url'
  | 'Value'
  | 'Warning';

/** What the tests read of `state()`. */
export interface StateView {
  readonly items: Readonly<Record<string, ItemView>>;
  readonly stock: Readonly<Record<string, StockView>>;
  readonly itemImages: Readonly<Record<string, unknown>>;
  readonly libImages: Readonly<Record<string, unknown>>;
  readonly publishes: number;
  readonly publishing: boolean;
}

interface ItemView {
  readonly editing: PageView | null;
  readonly front: PageView | null;
  readonly dirty: boolean;
}

export interface PageView {
  readonly itemCode: string;
  readonly name: string;
  readonly price: number;
  readonly caption: string;
  readonly brandCode: string;
  readonly display: string;
  readonly paths: readonly string[];
  readonly images: readonly string[];
  readonly subCodes: readonly { readonly price: number | null; readonly leadTimeInstock: string; readonly postageSet: string }[];
}

interface StockView {
  readonly quantity: number | null;
  readonly allowOverdraft: boolean;
}
