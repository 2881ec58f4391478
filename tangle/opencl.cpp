// Ends with status 0 if there is a device for OpenCL on which a kernel runs.
#define CL_TARGET_OPENCL_VERSION 120
#include <CL/cl.h>

int main() {
    cl_platform_id platforms[8];
    cl_uint count = 0;
    if (clGetPlatformIDs(8, platforms, &count) != CL_SUCCESS) return 1;
    for (cl_uint i = 0; i < count && i < 8; ++i) {
        cl_device_id device;
        if (clGetDeviceIDs(platforms[i], CL_DEVICE_TYPE_ALL, 1, &device, nullptr)) continue;
        const char* text = "kernel void two(global int* p) { *p = 2; }";
        cl_context context =
            clCreateContext(nullptr, 1, &device, nullptr, nullptr, nullptr);
        cl_command_queue queue = clCreateCommandQueue(context, device, 0, nullptr);
        cl_program program = clCreateProgramWithSource(context, 1, &text, nullptr, nullptr);
        if (clBuildProgram(program, 1, &device, "", nullptr, nullptr)) continue;
        cl_kernel kernel = clCreateKernel(program, "two", nullptr);
        cl_mem memory = clCreateBuffer(context, CL_MEM_READ_WRITE, 4, nullptr, nullptr);
        const size_t one = 1;
        cl_int found = 0;
        clSetKernelArg(kernel, 0, sizeof(cl_mem), &memory);
        clEnqueueNDRangeKernel(queue, kernel, 1, nullptr, &one, nullptr, 0, nullptr,
                               nullptr);
        clEnqueueReadBuffer(queue, memory, CL_TRUE, 0, 4, &found, 0, nullptr, nullptr);
        if (found == 2) return 0;
    }
    return 1;
}
