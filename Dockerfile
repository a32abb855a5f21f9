# 程序、字体、模板包装在一个镜像里：不以 root 运行，运行时不联网。在 /data 里找数据文件、写输出文件夹。
FROM node:20-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund \
    && npm pack --ignore-scripts --pack-destination /tmp \
    && npm install --prefix /opt/gen-report --ignore-scripts --no-audit --no-fund /tmp/gen-report-*.tgz \
    && cp -r dist/code /opt/gen-report/node_modules/gen-report/dist/

FROM node:20-slim
COPY --from=build /opt/gen-report /opt/gen-report
RUN ln -s /opt/gen-report/node_modules/.bin/gen-report /usr/local/bin/gen-report
USER node
WORKDIR /data
ENTRYPOINT ["gen-report"]
CMD ["--help"]
