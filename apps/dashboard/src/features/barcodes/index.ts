export { BarcodeButton } from './barcode-button.tsx';
